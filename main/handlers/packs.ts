import { ok } from '../../preload/contract/models/problem.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import type { Packs } from '../library/packs/packs.ts';
import type { LibraryCheck } from '../library/verify/library-check.ts';

/** Answers for packs. What takes long answers when it has begun; `packs.work` and `packs.working` tell the rest. */
export const packsHandlers = (packs: Packs, check: LibraryCheck): HandlersFor<'packs'> => ({
  'packs.list': () => packs.list(),
  'packs.inspect': ({ source }) => packs.inspect(source),
  'packs.install': ({ token, manifests }) => packs.install(token, manifests),
  'packs.cancel': ({ keep }) => {
    packs.work.cancel(keep);
    return ok({});
  },
  'packs.discard': ({ manifestSha256 }) => packs.discard(manifestSha256),
  'packs.roll-back': ({ packId }) => packs.rollBack(packId),
  'packs.remove': ({ packId, evenIfPlanned }) => packs.remove(packId, evenIfPlanned),
  'packs.verify': () => check.verify(),
  'packs.mend': ({ from }) => check.mend(from),
  'packs.work': () => packs.work.now(),
  'packs.put-away': () => {
    packs.work.putAway();
    return {};
  },
});
