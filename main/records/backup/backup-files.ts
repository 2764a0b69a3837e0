import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where everything of the records lies. */
export const recordsPaths = (folder: string) => ({
  database: join(folder, 'records.db'),
  lock: join(folder, 'records.lock'),
  backups: join(folder, 'backups'),
  damaged: join(folder, 'damaged'),
});

/** "2026-11-23T23-58-21-123Z": a time as the name of a file can hold it on every system. It sorts by time. */
export const fileTime = (iso: string): string => iso.replace(/[:.]/g, '-');

const BACKUP = /^records-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)-[a-z-]+\.db$/;

/** The backups of a folder, newest first. Half-made ones have another ending and are not among them. */
export const listBackups = (folder: string): readonly { readonly file: string; readonly takenAt: string }[] => {
  const { backups } = recordsPaths(folder);
  return (existsSync(backups) ? readdirSync(backups) : [])
    .map((name) => ({ file: join(backups, name), time: BACKUP.exec(name)?.[1] }))
    .flatMap(({ file, time }) =>
      time === undefined ? [] : [{ file, takenAt: time.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z') }],
    )
    .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
};

/** The newest ones that are all kept, and the number of days whose last one is kept beyond those. */
const KEEP_NEWEST = 20;
const KEEP_DAYS = 60;

/** Of backups (newest first), those that may go: all but the newest 20 and the last one of each of the 60 newest days. */
export const thinned = <B extends { readonly takenAt: string }>(backups: readonly B[]): readonly B[] => {
  const lastOfDay = new Map<string, B>();
  for (const backup of backups) {
    const day = backup.takenAt.slice(0, 'YYYY-MM-DD'.length);
    if (!lastOfDay.has(day) && lastOfDay.size < KEEP_DAYS) {
      lastOfDay.set(day, backup);
    }
  }
  const kept = new Set([...backups.slice(0, KEEP_NEWEST), ...lastOfDay.values()]);
  return backups.filter((backup) => !kept.has(backup));
};

/** Removes the backups that may go. */
export const thinBackups = (folder: string): void => {
  for (const { file } of thinned(listBackups(folder))) {
    rmSync(file, { force: true });
  }
};
