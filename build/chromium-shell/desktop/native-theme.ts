import type { NativeTheme } from 'electron';
import type { CdpSession } from '../cdp/connection.ts';
import { emitterOf } from '../emitter.ts';

type Source = NativeTheme['themeSource'];

const events = emitterOf<NativeTheme>();
const pages = new Set<CdpSession>();
let source: Source = 'system';
/** What the desktop prefers; Chromium under a bare window manager has no opinion, so the environment may give one. */
let system: 'light' | 'dark' = process.env.KIT_COLOR_SCHEME === 'dark' ? 'dark' : 'light';

const isDark = (): boolean => (source === 'system' ? system : source) === 'dark';

/** `electron.nativeTheme`. */
export const nativeTheme = {
  ...events.listening,
  get themeSource(): Source {
    return source;
  },
  set themeSource(chosen: Source) {
    source = chosen;
    update();
  },
  get shouldUseDarkColors(): boolean {
    return isDark();
  },
} satisfies Pick<NativeTheme, 'on' | 'once' | 'themeSource' | 'shouldUseDarkColors'>;

/** Tells a new page which scheme it is to prefer. */
export function followTheme(session: CdpSession): void {
  pages.add(session);
  // Light is Chromium's own choice; saying nothing leaves it to tests to emulate what they like.
  if (isDark()) emulate(session);
}

/** The desktop changed its mind (said over the control channel). */
export function setSystemScheme(scheme: 'light' | 'dark'): void {
  system = scheme;
  update();
}

function update(): void {
  for (const page of pages) emulate(page);
  events.emit('updated');
}

function emulate(session: CdpSession): void {
  session
    .send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: isDark() ? 'dark' : 'light' }] })
    .catch(() => {
      pages.delete(session);
    });
}
