import type { Display, Screen } from 'electron';
import { asElectron } from '../asserted.ts';
import { emitterOf } from '../emitter.ts';
import { watchMonitors } from '../x11/monitors.ts';
import { type Box, pointer } from '../x11/requests.ts';
import type { WindowManager } from '../x11/window-manager.ts';

/** A monitor that a test tells of, in place of the real ones. */
export interface ToldDisplay extends Box {
  readonly id: number;
  readonly label: string;
  readonly internal?: boolean;
}

export const screenEvents = emitterOf<Screen>();
let displays: readonly Display[] = [toDisplay({ id: 1, label: 'screen', x: 0, y: 0, width: 1366, height: 768 })];
let told: readonly ToldDisplay[] | undefined;
let windowManager: WindowManager | undefined;
let readReal: () => Promise<readonly ToldDisplay[]> = async () => [];

export const currentDisplays = (): readonly Display[] => displays;
export const cursor = (): { readonly x: number; readonly y: number } => lastPointer;
let lastPointer = { x: 0, y: 0 };

/** Starts to read the real monitors. Resolves when they are known. */
export async function startDisplays(manager: WindowManager): Promise<void> {
  windowManager = manager;
  const monitors = await watchMonitors(manager.x, () => void refresh());
  readReal = async () =>
    (await monitors()).map(({ name, x, y, width, height }, index) => ({
      id: index + 1,
      label: name,
      x,
      y,
      width,
      height,
      internal: /^(e?DP|LVDS|DSI)/.test(name),
    }));
  if (process.env.KIT_DISPLAYS !== undefined) told = JSON.parse(process.env.KIT_DISPLAYS) as readonly ToldDisplay[];
  displays = (told ?? (await readReal())).map(toDisplay);
}

/** Replaces the monitors by those that a test tells of (plug, unplug, mirror, another size); null goes back to the real ones. */
export async function tellDisplays(list: readonly ToldDisplay[] | null): Promise<void> {
  told = list ?? undefined;
  await refresh();
}

/** Reads where the mouse is; Electron answers `getCursorScreenPoint` at once, so it is kept. */
export async function refreshPointer(): Promise<void> {
  if (windowManager !== undefined) lastPointer = await pointer(windowManager.x);
}

async function refresh(): Promise<void> {
  const before = displays;
  displays = (told ?? (await readReal())).map(toDisplay);
  for (const display of displays) {
    const same = before.find(({ id }) => id === display.id);
    if (same === undefined) screenEvents.emit('display-added', {}, display);
    else if (JSON.stringify(same.bounds) !== JSON.stringify(display.bounds))
      screenEvents.emit('display-metrics-changed', {}, display, ['bounds', 'workArea']);
  }
  for (const display of before)
    if (!displays.some(({ id }) => id === display.id)) screenEvents.emit('display-removed', {}, display);
}

function toDisplay({ id, label, internal = false, x, y, width, height }: ToldDisplay): Display {
  const bounds = { x, y, width, height };
  const size = { width, height };
  const part = { id, label, internal, bounds, workArea: bounds, size, workAreaSize: size, scaleFactor: 1, rotation: 0 };
  return asElectron<Display>({
    ...part,
    colorDepth: 24,
    colorSpace: '',
    depthPerComponent: 8,
    detected: true,
    displayFrequency: 60,
    monochrome: false,
    nativeOrigin: { x, y },
    touchSupport: 'unknown',
    accelerometerSupport: 'unknown',
    maximumCursorSize: { width: 64, height: 64 },
  });
}
