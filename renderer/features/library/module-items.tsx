import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { assertNever } from '../../../preload/contract/assert-never.ts';
import type { CatalogItem, ModuleDetail } from '../../../preload/contract/models/library.ts';
import { paths } from '../../app/routes.ts';
import { Icon } from '../../components/icons/icon.tsx';
import { LanguageNote } from '../../components/language-note.tsx';
import { languageName } from '../../hooks/language-name.ts';
import { nearestLanguage } from '../../hooks/pick-language.ts';
import { useDuration } from '../../hooks/use-formats.ts';
import { useLanguage, useLocalized } from '../../hooks/use-words.ts';
import { HandoutButton } from './handout-button.tsx';
import { ITEM_ICONS } from './item-words.ts';
import styles from './module-screen.module.css';

type Doing = 'preview' | 'watch' | 'leaf' | 'read' | 'unsupported';

const doingOf = (kind: CatalogItem['kind']): Doing => {
  switch (kind) {
    case 'deck':
      return 'preview';
    case 'video':
      return 'watch';
    case 'workbook':
    case 'handout':
      return 'leaf';
    case 'activity':
      return 'read';
    case 'unsupported':
      return 'unsupported';
    default:
      return assertNever(kind, 'kind of item');
  }
};

const ItemFacts = ({ item }: { readonly item: CatalogItem }): ReactElement => {
  const { t } = useTranslation();
  const duration = useDuration();
  const language = useLanguage();
  const pages = item.documents.find(({ file }) => file.pages !== null)?.file.pages ?? null;
  const facts = [
    item.durationSeconds === null ? null : duration(Math.max(1, Math.round(item.durationSeconds / 60))),
    item.activity === null ? null : duration(item.activity.minutes),
    pages === null ? null : t('pages', { count: pages }),
    item.languages.map((tag) => languageName(tag, language)).join(', ') || null,
  ];
  return <span className={styles.itemFacts}>{facts.filter((fact) => fact !== null).join(' · ')}</span>;
};

const ItemCard = ({ item }: { readonly item: CatalogItem }): ReactElement => {
  const { t } = useTranslation(['library', 'common']);
  const localized = useLocalized();
  const doing = doingOf(item.kind);
  const language = useLanguage();
  const shown = nearestLanguage(item.languages, language) ?? language;
  return (
    <li className={styles.item}>
      <span className={styles.itemIcon}>
        <Icon name={ITEM_ICONS[item.kind]} size={24} />
      </span>
      <span className={styles.itemKind}>{t(`common:itemKinds.${item.kind}`)}</span>
      <span className={styles.itemTitle}>{localized(item.title)}</span>
      <ItemFacts item={item} />
      <span className={styles.itemMarks}>
        <LanguageNote available={item.languages} wanted={language} draft={item.drafts.includes(shown)} />
      </span>
      {doing === 'unsupported' ? (
        <span className={styles.itemFacts}>{t('unsupported')}</span>
      ) : (
        <Link
          href={paths.item(item.ref.packId, item.ref.moduleId, item.ref.itemId)}
          className={styles.itemLink ?? ''}
          aria-label={`${t(doing)}: ${localized(item.title)}`}
        >
          {t(doing)} <Icon name="arrowRight" size={16} />
        </Link>
      )}
      {item.kind === 'deck' ? <HandoutButton item={item} className={styles.itemExtra ?? ''} /> : null}
    </li>
  );
};

/** Everything in the module, each with its way in. */
export const ModuleItems = ({ module }: { readonly module: ModuleDetail }): ReactElement => {
  const { t } = useTranslation('library');
  return (
    <section aria-labelledby="module-items" className={styles.itemsPart}>
      <h2 id="module-items">{t('items')}</h2>
      <ul className={styles.items}>
        {module.items.map((item) => (
          <ItemCard key={item.ref.itemId} item={item} />
        ))}
      </ul>
    </section>
  );
};
