import { expect } from './fixture.ts';
import { type Kit, PROJECTOR } from './kit.ts';
import { difference } from './story/wall.ts';

type Picture = (name: string, part: typeof PROJECTOR) => string;

/** Less than this and two photographs of the projector show the same. */
const SAME = 0.01;

/** A photograph of the projector once its window is up and stands still. */
export const stillWall = async (kit: Kit, picture: Picture, name: string): Promise<string> => {
  await expect.poll(() => kit.report('audience')).toMatchObject({ visible: true, fullScreen: true });
  const path = picture(name, PROJECTOR);
  // Taken again until nothing has changed since: a window that has just come up may not have drawn yet.
  await expect
    .poll(() => {
      const apart = difference(path, picture(`${name}-again`, PROJECTOR));
      if (apart >= SAME) picture(name, PROJECTOR);
      return apart;
    })
    .toBeLessThan(SAME);
  return path;
};

/** The projector shows what it showed then. */
export const expectSameWall = async (picture: Picture, then: string): Promise<void> =>
  expect.poll(() => difference(picture('wall-now', PROJECTOR), then)).toBeLessThan(SAME);
