import { createHash } from 'node:crypto';
import type { EventRow } from './event-row.ts';

/**
 * [Note: the presence chain]
 *
 * Each device keeps one chain per session. An event's hash is SHA-256 over the UTF-8 bytes of a JSON array: the scheme's name, then
 * the fields below in this order, as `JSON.stringify` writes strings, whole numbers and null (no spaces). `prev_hash` is the hash of
 * the event before, or '' for the first. So whoever changes a byte of one event has to change every event after it, and the head of
 * the chain stands on the printed summary.
 *
 * A person stands in it by id and by the salted hash of the identity, who entered it and why by the salted hash of those words. Both
 * can be purged with their salts, and the chain stays whole.
 */
const SCHEME = 'presence-1';
const FIELDS = [
  'device_id',
  'session_id',
  'seq',
  'prev_hash',
  'id',
  'kind',
  'person_id',
  'same_as',
  'identity_hash',
  'day_id',
  'track_id',
  'at',
  'wall',
  'steady_ms',
  'boot_id',
  'run_id',
  'target',
  'text_hash',
] as const satisfies readonly (keyof EventRow)[];

/** What the chain holds of an event. `arrival` is each laptop's own, and words hang on it by their hash. */
export type ChainedFields = Pick<EventRow, (typeof FIELDS)[number]>;

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

export const eventHash = (event: ChainedFields): string => sha256([SCHEME, ...FIELDS.map((field) => event[field])]);

/** The salted hash of who entered an event and why. */
export const textHash = (salt: string, by: string, reason: string): string => sha256(['text-1', salt, by, reason]);
