import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { expect, it } from 'vitest';
import { secureSession, WINDOW_PARTITION } from './session.ts';

/** As Electron makes a session: everything is allowed. */
class FreshSession extends EventEmitter {
  spellChecker = true;
  devices: () => boolean = () => true;
  readonly webRequest = { onBeforeRequest: () => undefined };
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devices = handler;
  }
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
}

const downloads = (session: FreshSession): boolean => {
  let prevented = false;
  session.emit('will-download', {
    preventDefault: () => {
      prevented = true;
    },
  });
  return !prevented;
};

it('a session downloads nothing, reaches no device and fetches no dictionary', () => {
  const free = new FreshSession();
  const secured = new FreshSession();
  secureSession(secured as unknown as Session);
  const stateOf = (session: FreshSession) => [downloads(session), session.devices(), session.spellChecker];
  expect(stateOf(free)).toEqual([true, true, true]);
  expect(stateOf(secured)).toEqual([false, false, false]);
});

it("the windows' session is in memory", () => {
  expect(WINDOW_PARTITION).not.toBe('');
  expect(WINDOW_PARTITION.startsWith('persist:')).toBe(false);
});
