import type { en } from '../en/index.ts';
import type { Shape } from '../shape.ts';
import { common } from './common.ts';
import { problems } from './problems.ts';

/** All Spanish texts. Drafts: a native speaker has to review them. */
export const es: Shape<typeof en> = { common, problems };
