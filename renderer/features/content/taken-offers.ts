import { useTranslation } from 'react-i18next';
import type { PackOffer } from '../../../preload/contract/models/content-pack-offer.ts';

/** What was on offer when the last installation began: main does not tell once more what it has changed. */
let taken: readonly PackOffer[] = [];

export const rememberTaken = (offers: readonly PackOffer[]): void => {
  taken = offers;
};

/** "2 new modules, 1 changed module", of a pack that was installed just now; empty when this window was not there. */
export const useWhatChanged = (): ((pack: { readonly id: string; readonly version: string }) => string) => {
  const { t } = useTranslation('content');
  return ({ id, version }) => {
    const modules = taken.find((offer) => offer.id === id && offer.version === version)?.changes.modules;
    if (modules === undefined) return '';
    return (['added', 'changed', 'removed'] as const)
      .filter((kind) => modules[kind].length > 0)
      .map((kind) => t(`preview.${kind}`, { count: modules[kind].length }))
      .join(', ');
  };
};
