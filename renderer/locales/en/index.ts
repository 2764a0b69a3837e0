import { common } from './common.ts';
import { problems } from './problems.ts';

/** All English texts, a namespace a file. A new area adds its file here, in `es/index.ts`, and nowhere else. */
export const en = { common, problems } as const;
