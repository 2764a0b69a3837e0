import type { Problem } from '../../preload/contract/models/problem.ts';
import type { BackupReason } from './backup/take-backup.ts';
import type { QueryName } from './queries.ts';

/** What the worker is started with. */
export interface WorkerStart {
  /** The folder that holds `records.db` and its backups. */
  readonly folder: string;
  /** For encryption at rest, which comes with another driver. */
  readonly key: string | null;
}

/** What main asks of the worker. */
export type Request =
  | { readonly id: number; readonly kind: 'query'; readonly name: QueryName; readonly args: readonly unknown[] }
  | { readonly id: number; readonly kind: 'backup'; readonly reason: BackupReason }
  | { readonly id: number; readonly kind: 'close' };

/** How the records stand. */
export interface RecordsState {
  /** Whether they can be changed: a write-protected file or folder can be read all the same. */
  readonly mode: 'read-write' | 'read-only';
  /** Whether they are those of a backup: what was on record is not what was last done. */
  readonly restored: boolean;
  /** What the trainer has to be told about how they were opened. */
  readonly notices: readonly Problem[];
}

/** What the worker says. `opened` and `refused` are its first word, and come once. */
export type Reply =
  | { readonly kind: 'opened'; readonly state: RecordsState }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: Problem }
  /** Something unforeseen: its error, for the log. */
  | { readonly kind: 'broke'; readonly id: number; readonly error: Error }
  | { readonly kind: 'slow'; readonly name: string; readonly ms: number };
