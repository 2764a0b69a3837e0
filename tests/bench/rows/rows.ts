import type { Row } from '../harness/row.ts';
import { checkIn } from './check-in/check-in.ts';
import { install } from './install/install.ts';
import { keys } from './keys/keys.ts';
import { libraryScreen } from './library/screen.ts';
import { search } from './library/search.ts';
import { memory } from './memory/memory.ts';
import { names } from './names/names.ts';
import { seek } from './seek/seek.ts';
import { start } from './start.ts';
import { verify } from './verify/verify.ts';

/** Every row, in the order of the table of promises. */
export const rows: readonly Row[] = [start, keys, seek, checkIn, memory, install, verify, search, libraryScreen, names];
