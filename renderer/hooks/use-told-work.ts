import { useState } from 'react';
import type { PackWork } from '../../preload/contract/models/content-pack-work.ts';
import { useEvent } from './use-event.ts';

/** Work with content as main last told of it, for the console's frame: it asks nothing, so that a start does not wait for it. */
export const useToldWork = (): PackWork | null => {
  const [work, setWork] = useState<PackWork | null>(null);
  useEvent('packs.working', setWork);
  return work;
};
