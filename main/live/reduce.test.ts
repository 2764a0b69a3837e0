import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockId } from '../../preload/contract/models/ids.ts';
import { type LiveCommand, LiveState } from '../../preload/contract/models/live.ts';
import { reduce } from './reduce.ts';
import { AGENDA, contextAt, freshState, place, START } from './testing.ts';
import { wallView } from './wall-view.ts';

const run = (state: LiveState, ...commands: readonly LiveCommand[]): LiveState =>
  commands.reduce((now, command, index) => reduce(now, command, contextAt(START + (index + 1) * 1000)), state);

const blockNumber = (number: number): BlockId => BlockId.parse(AGENDA[number - 1]?.id);

const next: LiveCommand = { kind: 'next' };
const back: LiveCommand = { kind: 'back' };

describe('walking with a clicker that has two buttons', () => {
  it('goes through the whole day and opens what each agenda item needs', () => {
    const places: string[] = [];
    let state = freshState();
    for (let presses = 0; presses < 30; presses += 1) {
      const after = reduce(state, next, contextAt(START + presses * 1000));
      if (after === state) {
        break;
      }
      state = after;
      places.push(place(state));
    }
    expect(places).toEqual([
      '1 card',
      '2 video 0 paused',
      '2 video 0 playing',
      '3 deck a+0',
      '3 deck b+0',
      '3 deck b+1',
      '3 deck b+2',
      '3 deck c+0',
      '4 activity',
      '5 deck d+0',
      '5 deck d+1',
      '5 deck e+0',
      '6 card',
      '7 card',
    ]);
  });

  it('comes back the same way, each slide with everything shown', () => {
    const atEnd = run(freshState(), ...Array.from({ length: 14 }, () => next));
    const places: string[] = [];
    let state = atEnd;
    for (let presses = 0; presses < 20; presses += 1) {
      const after = reduce(state, back, contextAt(START));
      if (after === state) {
        break;
      }
      state = after;
      places.push(place(state));
    }
    expect(places).toEqual([
      '6 card',
      '5 deck e+0',
      '5 deck d+1',
      '5 deck d+0',
      '4 activity',
      '3 deck c+0',
      '3 deck b+2',
      '3 deck b+1',
      '3 deck b+0',
      '3 deck a+0',
      '2 video 0 paused',
      '1 card',
    ]);
  });

  it('stays where it is when the agenda item that is on has been taken from the agenda', () => {
    const state = run(freshState(), { kind: 'go-to-block', blockId: blockNumber(6) });
    const context = { ...contextAt(START + 5000), agenda: AGENDA.filter(({ id }) => id !== blockNumber(6)) };
    for (const command of [next, back, { kind: 'next-block' }] as const) {
      expect(reduce(state, command, context)).toBe(state);
    }
    // The agenda itself still leads on.
    expect(place(reduce(state, { kind: 'go-to-block', blockId: blockNumber(7) }, context))).toBe('7 card');
  });

  it('says when a break is over, reckoned from when it began', () => {
    const state = reduce(freshState(), { kind: 'go-to-block', blockId: blockNumber(6) }, contextAt(START));
    expect(state.screen).toMatchObject({ kind: 'card', backAt: '17:10' });
  });
});

describe('the modes', () => {
  const onVideo = run(freshState(), next, next, next);

  it('blacks the wall and pauses what plays under it; the same key ends it and stays paused', () => {
    const black = reduce(onVideo, { kind: 'toggle-black' }, contextAt(START + 8000));
    expect(black.cover).toBe('black');
    expect(black.screen).toMatchObject({ playing: false, seconds: 5 });
    const again = reduce(black, { kind: 'toggle-black' }, contextAt(START + 9000));
    expect(again.cover).toBe('none');
    expect(again.screen).toMatchObject({ playing: false, seconds: 5 });
  });

  it('keeps the frozen picture on the wall while the trainer moves on', () => {
    const session = { title: 'T', hostAgency: '', language: 'en' as const };
    const onDeck = run(freshState(), next, next, next, next);
    const frozen = run(onDeck, { kind: 'toggle-freeze' }, next, next);
    expect(place(frozen)).toBe('3 deck b+1');
    expect(wallView(frozen, session).screen).toMatchObject({ kind: 'deck', slideId: 'a' });
    expect(wallView(run(frozen, { kind: 'toggle-freeze' }), session).screen).toMatchObject({ slideId: 'b', step: 1 });
  });

  it('goes from black to welcome at one key', () => {
    expect(run(onVideo, { kind: 'toggle-black' }, { kind: 'toggle-welcome' }).cover).toBe('welcome');
  });
});

describe('the video', () => {
  const playing = run(freshState(), next, next, next);

  it('follows the report of the wall, which is no activity of the trainer', () => {
    const state = reduce(playing, { kind: 'video-at', seconds: 42.5, ended: false }, contextAt(START + 60_000));
    expect(state.screen).toMatchObject({ seconds: 42.5, playing: true, stampedAt: START + 60_000 });
    expect(state.lastActivityAt).toBe(playing.lastActivityAt);
  });

  it('stands on its last picture when it has ended, and plays from the beginning after that', () => {
    const ended = reduce(playing, { kind: 'video-at', seconds: 89.9, ended: true }, contextAt(START + 95_000));
    expect(ended.screen).toMatchObject({ seconds: 90, playing: false });
    expect(reduce(ended, { kind: 'play' }, contextAt(START + 96_000)).screen).toMatchObject({ seconds: 0, playing: true });
  });

  it('seeks only within its length', () => {
    expect(reduce(playing, { kind: 'seek', seconds: 500 }, contextAt(START)).screen).toMatchObject({ seconds: 90 });
  });

  it('starts with captions in the language of the wall', () => {
    expect(playing.screen).toMatchObject({ captions: 'es' });
  });
});

const anyCommand: fc.Arbitrary<LiveCommand> = fc.oneof(
  fc.constantFrom<LiveCommand>(
    next,
    back,
    { kind: 'first' },
    { kind: 'last' },
    { kind: 'next-block' },
    { kind: 'toggle-black' },
    { kind: 'toggle-freeze' },
    { kind: 'toggle-welcome' },
    { kind: 'play' },
    { kind: 'pause' },
    { kind: 'toggle-play' },
    { kind: 'captions', language: null },
  ),
  fc.constantFrom(...AGENDA).map((block): LiveCommand => ({ kind: 'go-to-block', blockId: block.id })),
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'nowhere').map((slideId): LiveCommand => ({ kind: 'go-to-slide', slideId, step: 9 })),
  fc.double({ min: 0, max: 200, noNaN: true }).map((seconds): LiveCommand => ({ kind: 'seek', seconds })),
  fc.double({ min: 0, max: 89, noNaN: true }).map((seconds): LiveCommand => ({ kind: 'video-at', seconds, ended: false })),
);

describe('whatever is pressed', () => {
  it('the state stays one that the contract allows, with one open visit at most and revisions that only rise', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCommand, fc.nat(60_000)), { maxLength: 60 }), (presses) => {
        let state = freshState();
        let now = START;
        for (const [command, later] of presses) {
          now += later;
          const after = reduce(state, command, contextAt(now));
          LiveState.parse(after);
          expect(after.revision).toBe(after === state ? state.revision : state.revision + 1);
          expect(after.visits.filter((visit) => visit.to === null).length).toBeLessThanOrEqual(1);
          for (const visit of after.visits) {
            expect(visit.to ?? now).toBeGreaterThanOrEqual(visit.from);
          }
          state = after;
        }
      }),
    );
  });
});

describe('what a search found', () => {
  const [video, deck] = [AGENDA[1]?.item, AGENDA[2]?.item];
  if (video == null || deck == null) throw new Error('the day has changed');

  it('opens at its slide, at its second, standing still', () => {
    expect(place(run(freshState(), { kind: 'open-item', item: deck, slideId: 'b' }))).toContain('deck b+0');
    expect(run(freshState(), { kind: 'open-item', item: video, seconds: 12.5 }).screen).toMatchObject({
      kind: 'video',
      seconds: 12.5,
      playing: false,
    });
  });
  it('opens at its beginning where there is no such slide, and never beyond the end', () => {
    expect(place(run(freshState(), { kind: 'open-item', item: deck, slideId: 'gone' }))).toContain('deck a+0');
    const { screen } = run(freshState(), { kind: 'open-item', item: video, seconds: 1e6 });
    expect(screen).toMatchObject({ seconds: screen.kind === 'video' ? screen.durationSeconds : -1 });
  });
  it('leaves a frozen or black wall as it is', () => {
    const black = run(freshState(), { kind: 'toggle-black' }, { kind: 'open-item', item: deck, slideId: 'b' });
    expect(black.cover).toBe('black');
    const frozen = run(freshState(), { kind: 'toggle-freeze' }, { kind: 'open-item', item: deck, slideId: 'b' });
    expect(wallView(frozen, { title: '', hostAgency: '', language: 'en' }).screen).toEqual({ kind: 'welcome' });
  });
});

describe('captions of the room', () => {
  const larger: LiveCommand = { kind: 'room-captions', change: { size: 'large' } };
  const spanish: LiveCommand = { kind: 'room-captions', change: { also: 'es' } };

  it('hold for every video, and each setting leaves the other alone', () => {
    const state = run(freshState(), larger, spanish, next, next);
    expect(state.screen.kind).toBe('video');
    expect(state.roomCaptions).toEqual({ size: 'large', also: 'es' });
    expect(run(state, { kind: 'room-captions', change: { also: null } }).roomCaptions).toEqual({ size: 'large', also: null });
    expect(wallView(state, { title: '', hostAgency: '', language: 'en' }).roomCaptions).toEqual(state.roomCaptions);
  });
  it('that are so already change nothing', () => {
    const state = run(freshState(), larger);
    expect(run(state, larger)).toBe(state);
  });
  it('of a session from before they were there are the usual ones', () => {
    const { roomCaptions: _, ...old } = freshState();
    expect(LiveState.parse(old).roomCaptions).toEqual({ size: 'normal', also: null });
  });
});
