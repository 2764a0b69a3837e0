import { failed, ok } from '../../preload/contract/models/problem.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';

/** Answers for packs. The engine is on its way: until then nothing is installed and nothing can be. */
export const packsHandlers = (): HandlersFor<'packs'> => ({
  'packs.list': () => ({ packs: [], interrupted: [], freeBytes: 0 }),
  'packs.inspect': () => failed('packs.nothing-chosen'),
  'packs.install': () => failed('packs.preview-gone'),
  'packs.cancel': () => ok({}),
  'packs.discard': () => ok({}),
  'packs.roll-back': () => failed('packs.no-previous'),
  'packs.remove': () => failed('packs.not-installed'),
  'packs.verify': () => failed('packs.busy'),
  'packs.mend': () => failed('packs.busy'),
  'packs.work': () => ({ state: 'idle' }),
  'packs.put-away': () => ({}),
});
