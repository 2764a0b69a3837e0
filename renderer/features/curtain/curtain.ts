import type { WallView } from '../../../preload/contract/models/live.ts';
import { ask, listen } from '../../bridge.ts';
import { wall as en } from '../../locales/en/wall.ts';
import { wall as es } from '../../locales/es/wall.ts';

/**
 * The curtain lies under the wall and is seen only while the wall's own window is gone: it shows the wall's last picture, else the
 * welcome card. Plain DOM on purpose: the less there is, the less can fail.
 */
export const drawCurtain = (): void => {
  const picture = document.querySelector<HTMLImageElement>('#picture');
  let address: string | null = null;

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

  /** The picture before stays until the next one can be drawn. */
  const show = async (png: Uint8Array<ArrayBuffer> | null): Promise<void> => {
    if (picture === null) return;
    if (png === null) {
      picture.hidden = true;
      return;
    }
    const next = URL.createObjectURL(new Blob([png], { type: 'image/png' }));
    const probe = new Image();
    probe.src = next;
    try {
      await probe.decode();
    } catch {
      URL.revokeObjectURL(next);
      return;
    }
    const last = address;
    address = next;
    picture.src = next;
    picture.hidden = false;
    if (last !== null) URL.revokeObjectURL(last);
  };

  window.addEventListener('contextmenu', (event) => event.preventDefault());
  window.addEventListener('keydown', (event) => event.preventDefault());
  listen('wall.changed', greet);
  listen('curtain.picture', ({ png }) => void show(png as Uint8Array<ArrayBuffer> | null));
  void ask('wall.view', {})
    .then(greet, () => undefined)
    .then(() => {
      document.documentElement.dataset['ready'] = 'true';
    });
};
