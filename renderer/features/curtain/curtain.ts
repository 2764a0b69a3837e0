import type { WallView } from '../../../preload/contract/models/live.ts';
import { ask, listen } from '../../bridge.ts';
import { wall as en } from '../../locales/en/wall.ts';
import { wall as es } from '../../locales/es/wall.ts';

/**
 * The curtain lies under the wall and is seen only while the wall's own window is gone: it shows the wall's last picture, else the
 * welcome card. Plain DOM on purpose: the less there is, the less can fail.
 */
export const drawCurtain = (): void => {
  const picture = document.querySelector<HTMLCanvasElement>('#picture');
  const welcome = document.querySelector<HTMLElement>('#welcome');

  const say = (id: string, text: string): void => {
    const element = document.getElementById(id);
    if (element !== null) element.textContent = text;
  };

  const greet = (view: WallView | null): void => {
    if (view === null) return;
    document.documentElement.lang = view.language;
    say('kicker', (view.language === 'es' ? es : en).welcome);
    say('title', view.title);
    say('subtitle', view.subtitle);
  };

  /** The picture before stays until the next one can be drawn. What lies under it is not drawn at all. */
  const show = async (revision: number | null): Promise<void> => {
    if (picture === null || welcome === null) return;
    if (revision !== null) {
      try {
        const answer = await fetch(`/curtain/picture?${revision}`);
        if (!answer.ok) return;
        await drawHalf(picture, await answer.blob());
      } catch {
        return;
      }
    }
    picture.hidden = revision === null;
    welcome.hidden = revision !== null;
  };

  window.addEventListener('contextmenu', (event) => event.preventDefault());
  window.addEventListener('keydown', (event) => event.preventDefault());
  listen('wall.changed', greet);
  listen('curtain.picture', ({ revision }) => void show(revision));
  void ask('wall.view', {})
    .then(greet, () => undefined)
    .then(() => {
      document.documentElement.dataset['ready'] = 'true';
    });
};

/**
 * Draws a picture at half its width and height: a quarter of the memory, for as long as a session lasts, and for the second or two in
 * which the curtain is seen it is sharp enough. "Low" takes the mean of four points, which is what exactly half is; anything better keeps
 * a row of smaller pictures of its own beside it.
 */
const drawHalf = async (canvas: HTMLCanvasElement, png: Blob): Promise<void> => {
  const whole = await createImageBitmap(png);
  const half = await createImageBitmap(whole, {
    resizeWidth: Math.ceil(whole.width / 2),
    resizeHeight: Math.ceil(whole.height / 2),
    resizeQuality: 'low',
  });
  whole.close();
  canvas.width = half.width;
  canvas.height = half.height;
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(half);
};
