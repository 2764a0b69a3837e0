import { ok, type Result } from '../../../preload/contract/models/problem.ts';
import { Settings, type SettingsChange } from '../../../preload/contract/models/settings.ts';
import { operatorOn } from '../../../preload/contract/operator-on.ts';
import type { Stamp } from '../../platform/clock.ts';
import { all, first, type ReadableDb, run, type WritableDb } from '../connection.ts';

/** The trainer's settings; what was never set, or cannot be understood any more, has its default. */
export const readSettings = (db: ReadableDb): Settings => {
  const stored = all<{ key: string; value: string }>(db, 'SELECT key, value FROM settings');
  const known: Record<string, unknown> = {};
  for (const { key, value } of stored) {
    const shape = key in Settings.shape ? Settings.shape[key as keyof typeof Settings.shape] : undefined;
    const parsed = shape?.safeParse(JSON.parse(value));
    if (parsed?.success === true) {
      known[key] = parsed.data;
    }
  }
  return Settings.parse(known);
};

/** Who has said today that they are using this laptop: events are stamped with it. */
export const operatorName = (db: ReadableDb, { wall }: Pick<Stamp, 'wall'>): string => {
  const stored = first<{ value: string }>(db, `SELECT value FROM settings WHERE key = 'operator'`);
  return stored === undefined ? '' : operatorOn(JSON.parse(stored.value) as Settings['operator'], wall);
};

/** Changes the settings that are named, and answers all of them. */
export const writeSettings = (db: WritableDb, change: SettingsChange): Result<Settings> => {
  for (const [key, value] of Object.entries(change)) {
    if (value !== undefined) {
      run(db, 'INSERT INTO settings (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value', {
        key,
        value: JSON.stringify(value),
      });
    }
  }
  return ok(readSettings(db));
};
