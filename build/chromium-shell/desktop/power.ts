import type { PowerMonitor, PowerSaveBlocker } from 'electron';
import { emitterOf } from '../emitter.ts';

const events = emitterOf<PowerMonitor>();
const blocked = new Set<number>();
let lastBlock = 0;

/** `electron.powerMonitor`. What the machine really does is not watched; a test says it over the control channel. */
export const powerMonitor = {
  ...events.listening,
  isOnBatteryPower: () => false,
  getSystemIdleTime: () => 0,
} satisfies Pick<PowerMonitor, 'on' | 'once' | 'isOnBatteryPower' | 'getSystemIdleTime'>;

/** `electron.powerSaveBlocker`: keeps count and does nothing else; the stand-in is no product. */
export const powerSaveBlocker = {
  start: (_type: 'prevent-app-suspension' | 'prevent-display-sleep'): number => {
    lastBlock += 1;
    blocked.add(lastBlock);
    return lastBlock;
  },
  stop: (id: number): boolean => blocked.delete(id),
  isStarted: (id: number): boolean => blocked.has(id),
} satisfies Pick<PowerSaveBlocker, 'start' | 'stop' | 'isStarted'>;

export const POWER_EVENTS = ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown', 'on-ac', 'on-battery'] as const;

/** Raises one of `powerMonitor`'s events. */
export function raisePower(event: (typeof POWER_EVENTS)[number]): void {
  events.emit(event, { preventDefault: () => undefined });
}
