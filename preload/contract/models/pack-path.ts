import { z } from 'zod';

/** A path inside the pack: relative, forward slashes, no dot segments. Only the manifest uses paths; the kit uses hashes. */
export const PackPath = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._\-/]+$/);
