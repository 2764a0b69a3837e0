import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackOffer, PackPreview } from '../../../preload/contract/models/content-pack-offer.ts';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useDo } from '../../hooks/use-do.ts';
import { useFormats } from '../../hooks/use-formats.ts';
import { useSay } from '../../hooks/use-say.ts';
import styles from './content.module.css';
import { OfferView } from './offer-view.tsx';
import { rememberTaken } from './taken-offers.ts';

interface PreviewDialogProps {
  readonly preview: PackPreview;
  readonly isLive: boolean;
  readonly onClose: () => void;
}

/** What is proposed: what brings something new. What is older, or here already, is taken only when the trainer says so. */
const proposed = (offers: readonly PackOffer[]): ReadonlySet<Sha256> => {
  const [only] = offers;
  const wanted =
    offers.length === 1 && only !== undefined
      ? [only]
      : offers.filter(({ relation }) => relation === 'new' || relation === 'newer');
  return new Set(wanted.map(({ manifestSha256 }) => manifestSha256));
};

/** What lies on a stick, before anything of it is written. */
export const PreviewDialog = ({ preview, isLive, onClose }: PreviewDialogProps): ReactElement => {
  const { t } = useTranslation(['content', 'common']);
  const formats = useFormats();
  const sayProblem = useSay();
  const install = useDo('packs.install');
  const { offers, refused, token, freeBytes } = preview;
  const [taken, setTaken] = useState(() => proposed(offers));
  const chosen = offers.filter(({ manifestSha256 }) => taken.has(manifestSha256));
  const toCopy = chosen.length === offers.length ? preview.bytesToCopy : chosen.reduce((sum, { bytes }) => sum + bytes.toCopy, 0);
  const enough = chosen.length === offers.length ? preview.enoughRoom : toCopy <= freeBytes;
  const take = (offer: PackOffer, take: boolean): void => {
    const next = new Set(taken);
    if (take) next.add(offer.manifestSha256);
    else next.delete(offer.manifestSha256);
    setTaken(next);
  };
  const begin = async (): Promise<void> => {
    rememberTaken(chosen);
    if ((await install.run({ token, manifests: chosen.map(({ manifestSha256 }) => manifestSha256) })) !== null) onClose();
  };
  const verb = chosen.some(({ resumes }) => resumes)
    ? 'goOn'
    : chosen.length > 0 && chosen.every(({ relation }) => relation === 'newer')
      ? 'update'
      : 'install';
  const sizes = { copy: formats.size(toCopy), free: formats.size(freeBytes) };
  return (
    <Dialog
      title={t('preview.title')}
      open
      wide
      reading
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
          {offers.length === 0 ? null : (
            <Button
              kind="primary"
              icon="download"
              isDisabled={chosen.length === 0 || !enough || install.pending}
              onPress={() => void begin()}
            >
              {t(`preview.${verb}`)}
            </Button>
          )}
        </>
      }
    >
      {offers.length === 0 ? <p>{t('preview.nothing')}</p> : <p className={styles.soft}>{t('preview.read')}</p>}
      {isLive ? <Notice tone="warn">{t('live')}</Notice> : null}
      {offers.map((offer) => (
        <OfferView
          key={offer.manifestSha256}
          offer={offer}
          choice={offers.length === 1 ? null : { taken: taken.has(offer.manifestSha256), onTake: (taken) => take(offer, taken) }}
        />
      ))}
      {refused.length === 0 ? null : (
        <section aria-labelledby="refused" className={styles.offer}>
          <h3 id="refused">{t('preview.refused')}</h3>
          {refused.map(({ name, problem }) => (
            <Notice key={name} tone="bad">
              <strong>{name}</strong>
              <p>{sayProblem(problem)}</p>
            </Notice>
          ))}
        </section>
      )}
      {offers.length === 0 ? null : enough ? (
        <p>{t('preview.total', sizes)}</p>
      ) : (
        <Notice tone="bad" role="alert">
          {t('preview.noRoom', sizes)}
        </Notice>
      )}
      <ProblemNotice problem={install.problem} />
    </Dialog>
  );
};
