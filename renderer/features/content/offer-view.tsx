import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackOffer } from '../../../preload/contract/models/content-pack-offer.ts';
import { Badge, type BadgeTone } from '../../components/badge.tsx';
import { Notice } from '../../components/notice.tsx';
import { Checkbox } from '../../components/toggles.tsx';
import { languageName } from '../../hooks/language-name.ts';
import { useFormats } from '../../hooks/use-formats.ts';
import { useLanguage, useLocalized } from '../../hooks/use-words.ts';
import styles from './content.module.css';
import { useSignatureWords } from './signature-words.ts';
import { TouchedSessions } from './touched-sessions.tsx';

const TONES: Readonly<Record<PackOffer['relation'], BadgeTone>> = { new: 'good', newer: 'good', older: 'warn', same: 'plain' };

const Changes = ({ offer }: { readonly offer: PackOffer }): ReactElement => {
  const { t } = useTranslation('content');
  const localized = useLocalized();
  const { modules, county, rest } = offer.changes;
  const kinds = (['added', 'changed', 'removed'] as const).filter((kind) => modules[kind].length > 0);
  if (kinds.length === 0 && county === 'none' && !rest) return <p>{t('preview.unchanged')}</p>;
  return (
    <ul className={styles.changes}>
      {kinds.length === 0 ? <li>{t('preview.unchanged')}</li> : null}
      {kinds.map((kind) => (
        <li key={kind}>
          <strong>{t(`preview.${kind}`, { count: modules[kind].length })}</strong>
          <ul className={styles.titles}>
            {modules[kind].map(({ moduleId, title }) => (
              <li key={moduleId}>{localized(title)}</li>
            ))}
          </ul>
        </li>
      ))}
      {county === 'none' ? null : (
        <li>
          <strong>{t(`preview.county.${county}`)}</strong>
          <p className={styles.soft}>{t(county === 'removed' ? 'preview.countyStays' : 'preview.countyText')}</p>
        </li>
      )}
      {rest ? <li>{t('preview.rest')}</li> : null}
    </ul>
  );
};

interface OfferViewProps {
  readonly offer: PackOffer;
  /** Where there are several to choose from. */
  readonly choice: { readonly taken: boolean; readonly onTake: (taken: boolean) => void } | null;
}

/** A pack on a stick: what it would change here, how large it is, and who answers for it. */
export const OfferView = ({ offer, choice }: OfferViewProps): ReactElement => {
  const { t } = useTranslation('content');
  const localized = useLocalized();
  const formats = useFormats();
  const language = useLanguage();
  const signature = useSignatureWords();
  const title = localized(offer.title);
  const id = `offer-${offer.manifestSha256.slice(0, 8)}`;
  const { relation, installedVersion: installed, bytes } = offer;
  return (
    <section aria-labelledby={id} className={styles.offer}>
      <header className={styles.offerHead}>
        <div>
          <h3 id={id}>{title}</h3>
          <p className={styles.soft}>
            {t('pack.version', { version: offer.version })} · {offer.publisher} · {offer.license}
          </p>
        </div>
        <Badge tone={TONES[relation]}>{t(`preview.relation.${relation}`, { installed: installed ?? '' })}</Badge>
      </header>
      {choice === null ? null : (
        <Checkbox isSelected={choice.taken} onChange={choice.onTake}>
          {t('preview.take', { title })}
        </Checkbox>
      )}
      {relation === 'older' ? <Notice tone="warn">{t('preview.olderText')}</Notice> : null}
      {relation === 'same' ? <Notice>{t('preview.sameText')}</Notice> : <Changes offer={offer} />}
      {offer.resumes ? <Notice>{t('preview.resumes')}</Notice> : null}
      <dl className={styles.facts}>
        <dt>{t('preview.size')}</dt>
        <dd>{t('preview.sizes', { total: formats.size(bytes.total), copy: formats.size(bytes.toCopy) })}</dd>
        <dt>{t('preview.speaks')}</dt>
        <dd>{offer.languages.map((tag) => languageName(tag, language)).join(', ')}</dd>
        <dt>{t('pack.signed')}</dt>
        <dd>{signature(offer)}</dd>
      </dl>
      {offer.sessions.length === 0 ? null : (
        <div>
          <h4>{t('preview.sessions')}</h4>
          <p className={styles.soft}>{t('preview.sessionKeeps')}</p>
          <TouchedSessions sessions={offer.sessions} changes />
        </div>
      )}
    </section>
  );
};
