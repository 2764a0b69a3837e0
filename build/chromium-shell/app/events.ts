import type { App } from 'electron';
import { emitterOf } from '../emitter.ts';

/** Events of `electron.app`; apart from `app.ts` so that windows can raise them without importing it. */
export const appEvents = emitterOf<App>();
