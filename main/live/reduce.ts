import { assertNever } from '../../preload/contract/assert-never.ts';
import type { Cover, LiveCommand, LiveState, VideoScreen } from '../../preload/contract/models/live.ts';
import type { LiveContext } from './context.ts';
import { screenAt, screenOfItem } from './screens.ts';
import { paused, playing, soughtTo } from './video.ts';
import { back, enterBlock, next, stepBlock, toEdge, toSlide } from './walk.ts';

/**
 * The live session's one rule book: a state and a command in, the state afterwards out. It knows no window, no file and no
 * clock. A command that has nothing to do (black while there is no session, seeking in a slide) gives back the very same state.
 */
export const reduce = (state: LiveState, command: LiveCommand, context: LiveContext): LiveState => {
  const after = apply(state, command, context);
  if (after === state) {
    return state;
  }
  // A report of where the picture is says nothing of what the trainer did.
  const lastActivityAt = command.kind === 'video-at' ? state.lastActivityAt : context.now;
  return { ...after, revision: state.revision + 1, lastActivityAt };
};

const apply = (state: LiveState, command: LiveCommand, context: LiveContext): LiveState => {
  switch (command.kind) {
    case 'next':
      return next(state, context);
    case 'back':
      return back(state, context);
    case 'first':
      return toEdge(state, 'start', context);
    case 'last':
      return toEdge(state, 'end', context);
    case 'go-to-slide':
      return toSlide(state, command.slideId, command.step, context);
    case 'go-to-block': {
      const block = context.agenda.find((one) => one.id === command.blockId);
      return block === undefined ? state : enterBlock(state, block, 'start', context);
    }
    case 'next-block':
      return stepBlock(state, 1, 'start', context);
    case 'open-item': {
      const screen = screenOfItem(command.item, null, 'start', context);
      return screen === null ? state : { ...state, screen: screenAt(screen, command, context) };
    }
    case 'toggle-black':
      return covered(state, 'black', context.now);
    case 'toggle-welcome':
      return covered(state, 'welcome', context.now);
    case 'toggle-freeze':
      return state.frozen === null ? freeze(state, context.now) : { ...state, frozen: null };
    case 'lock':
      return state.locked ? state : { ...state, locked: true };
    case 'unlock':
      return state.locked ? { ...state, locked: false } : state;
    case 'play':
      return onVideo(state, (video) => (video.playing ? video : playing(video, context.now)));
    case 'pause':
      return onVideo(state, (video) => (video.playing ? paused(video, context.now) : video));
    case 'toggle-play':
      return onVideo(state, (video) => (video.playing ? paused(video, context.now) : playing(video, context.now)));
    case 'seek':
      return onVideo(state, (video) => soughtTo(video, command.seconds, context.now));
    case 'captions':
      return onVideo(state, (video) => ({ ...video, captions: command.language }));
    case 'room-captions': {
      const { size = state.roomCaptions.size, also = state.roomCaptions.also } = command.change;
      const same = size === state.roomCaptions.size && also === state.roomCaptions.also;
      return same ? state : { ...state, roomCaptions: { size, also } };
    }
    case 'volume':
      return onVideo(state, (video) => ({ ...video, volume: command.volume }));
    case 'video-at':
      return onVideo(state, (video) => reported(video, command.seconds, command.ended, context.now));
    default:
      return assertNever(command, 'command');
  }
};

/** A cover goes on, or off when it was on. What plays under it is paused: a black wall is a silent wall. */
const covered = (state: LiveState, cover: Exclude<Cover, 'none'>, now: number): LiveState =>
  state.cover === cover ? { ...state, cover: 'none' } : { ...silenced(state, now), cover };

/** The wall keeps its picture, standing still, while the trainer moves on in private. */
const freeze = (state: LiveState, now: number): LiveState => {
  const still = silenced(state, now);
  return { ...still, frozen: still.screen };
};

const silenced = (state: LiveState, now: number): LiveState =>
  onVideo(state, (video) => (video.playing ? paused(video, now) : video));

const onVideo = (state: LiveState, change: (video: VideoScreen) => VideoScreen): LiveState => {
  if (state.screen.kind !== 'video') {
    return state;
  }
  const screen = change(state.screen);
  return screen === state.screen ? state : { ...state, screen };
};

/** The wall's report is the truth of where the picture is; at its end the video stands still on its last picture. */
const reported = (video: VideoScreen, seconds: number, ended: boolean, now: number): VideoScreen =>
  ended
    ? { ...video, playing: false, seconds: video.durationSeconds, stampedAt: now }
    : { ...video, seconds: Math.min(video.durationSeconds, seconds), stampedAt: now };
