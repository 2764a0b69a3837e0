import { z } from 'zod';

/**
 * Branded ids: a bare string, or the id of another kind of thing, does not compile where one of these is asked for.
 * Ids made by the kit are UUIDv7 (sortable by the time they were made); ids inside a pack are short slugs of its author.
 */
const uuid = z.uuid();

export const SessionId = uuid.brand<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;

export const DayId = uuid.brand<'DayId'>();
export type DayId = z.infer<typeof DayId>;

export const BlockId = uuid.brand<'BlockId'>();
export type BlockId = z.infer<typeof BlockId>;

export const PersonId = uuid.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const NoteId = uuid.brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;

export const EventId = uuid.brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

export const DeviceId = uuid.brand<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;

/** A slug of the pack format: lower-case letters, digits, dots and hyphens, as it may stand in a path or an HTML id. */
export const Slug = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/);

/** SHA-256 in lower-case hexadecimal. Content is stored and addressed by it. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;
