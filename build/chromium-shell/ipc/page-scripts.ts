import { randomBytes } from 'node:crypto';
import { bridgeEnd } from './bridge-end.ts';
import { makeCodec } from './codec.ts';
import { pageWorld } from './page-world.ts';
import { type PreloadSetting, preloadWorld } from './preload-world.ts';

/** The world that the preload runs in. */
export const WORLD = 'kit-preload';

/** What a window's page is given before its own scripts. */
export interface PageScripts {
  readonly toMain: string;
  readonly fromMain: string;
  readonly page: string;
  readonly preload: string;
}

/**
 * Writes the two scripts of a window: one for the page's world, one for the preload's. The names by which they find each
 * other are random, so that no script of the page can listen in.
 *
 * @param preload source text of the preload, a CommonJS file; undefined where the window has none
 */
export function pageScripts(preload: string | undefined, process: PreloadSetting['process']): PageScripts {
  const name = () => `kit${randomBytes(12).toString('hex')}`;
  const [toPage, toPreload, toMain, fromMain] = [name(), name(), name(), name()];
  const setting: PreloadSetting = { toMain, fromMain, process };
  // Sub-frames have no bridge, and neither has the empty page that a window opens with.
  const only = (code: string): string => `if (self === top && !location.pathname.startsWith('/kit-shell-')) {${code}\n}`;
  const base64 = '{ encode: (bytes) => bytes.toBase64(), decode: (text) => Uint8Array.fromBase64(text) }';
  const same = '{ out: (text) => text, in: (text) => text }';
  return {
    toMain,
    fromMain,
    page: only(`(${pageWorld})((${bridgeEnd})(${JSON.stringify(toPage)}, ${JSON.stringify(toPreload)}));`),
    preload: only(
      `(${preloadWorld})((${bridgeEnd})(${JSON.stringify(toPreload)}, ${JSON.stringify(toPage)}), ` +
        `(${makeCodec})(${base64}, ${same}), ${JSON.stringify(setting)}, ` +
        `function (require, process, module, exports) {\n${preload ?? ''}\n});\n//# sourceURL=preload.cjs`,
    ),
  };
}
