import type { Instant } from './models/time.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether a value has the form of an `Instant`: for where the schema itself would have to be loaded for that alone. */
export const isInstant = (value: unknown): value is Instant => typeof value === 'string' && INSTANT.test(value);
