import { useTranslation } from 'react-i18next';
import type { PackOrigin, PackSignature } from '../../../preload/contract/models/content-pack.ts';
import { useMoment } from './use-moment.ts';

interface Signed {
  readonly signature: PackSignature;
  readonly origin: PackOrigin;
}

/** Who answers for a pack, in a sentence: what ships with the kit needs no signature of its own. */
export const useSignatureWords = (): ((pack: Signed) => string) => {
  const { t } = useTranslation('content');
  const moment = useMoment();
  return ({ signature, origin }) => {
    switch (signature.standing) {
      case 'unsigned':
        return origin.kind === 'shipped' ? t('signature.shipped') : t('signature.unsigned');
      case 'first':
        return t('signature.first', { fingerprint: signature.fingerprint });
      case 'known':
        return t('signature.known', { fingerprint: signature.fingerprint, date: moment(signature.since) });
    }
  };
};
