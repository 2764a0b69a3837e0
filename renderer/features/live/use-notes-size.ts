import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../../preload/contract/models/settings.ts';
import { ask } from '../../bridge.ts';
import { useAsk } from '../../hooks/use-ask.ts';

const STEP = 2;
const SMALLEST = 20;
const LARGEST = 48;
const USUAL = 20;

/** The size of the speaker notes in pixels, and a step larger (1), smaller (-1) or back to usual (0). It is remembered. */
export const useNotesSize = (): { readonly size: number; readonly change: (by: 1 | -1 | 0) => void } => {
  const client = useQueryClient();
  const { data } = useAsk('settings.get', {});
  const size = Math.max(SMALLEST, data?.notesSize ?? USUAL);
  return {
    size,
    change: (by) => {
      const notesSize = by === 0 ? USUAL : Math.min(LARGEST, Math.max(SMALLEST, size + by * STEP));
      // Shown at once: several presses in a row each count from the one before.
      client.setQueryData(['settings.get', {}], (settings: Settings | undefined) => settings && { ...settings, notesSize });
      void ask('settings.set', { notesSize });
    },
  };
};
