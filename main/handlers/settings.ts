import type { HandlersFor } from '../ipc/handler-map.ts';
import type { Services } from '../services.ts';

/** The trainer's settings. Every window hears of a change. */
export const settingsHandlers = ({ records, broadcast }: Services): HandlersFor<'settings'> => ({
  'settings.get': () => records.call('settings.read'),
  'settings.set': async (change) => {
    const settings = await records.call('settings.write', change);
    if (settings.ok) {
      broadcast('settings.changed', settings.value);
    }
    return settings;
  },
});
