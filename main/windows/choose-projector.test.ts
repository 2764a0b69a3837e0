import { describe, expect, it } from 'vitest';
import { chooseProjector, type DisplayFacts, projectorState } from './choose-projector.ts';

const display = (id: number, x: number, width: number, internal = false): DisplayFacts => ({
  id,
  internal,
  bounds: { x, y: 0, width, height: Math.round((width * 9) / 16) },
});

const laptop = display(1, 0, 1366, true);
const projector = display(2, 1366, 1920);

describe('the projector', () => {
  it.each([
    ['none', [laptop], null, 'none'],
    ['one', [laptop, projector], 2, 'ready'],
    ['the largest of several', [laptop, display(3, 4000, 1024), projector], 2, 'ready'],
    ['one that shows the same as the laptop', [laptop, display(2, 0, 1366)], null, 'mirrored'],
    ['one that mirrors, and another', [laptop, display(2, 0, 1366), display(3, 1366, 1024)], 3, 'ready'],
  ] as const)('%s', (_, displays, id, state) => {
    expect(chooseProjector(displays, 1)?.id ?? null).toBe(id);
    expect(projectorState(displays, 1)).toBe(state);
  });

  it('is not the built-in screen, when the trainer works on another', () => {
    const monitor = display(5, 0, 2560);
    const builtIn = display(1, 2560, 3000, true);
    expect(chooseProjector([monitor, builtIn, display(6, 6000, 1024)], 5)?.id).toBe(6);
    expect(chooseProjector([monitor, builtIn], 5)?.id).toBe(1);
  });
});
