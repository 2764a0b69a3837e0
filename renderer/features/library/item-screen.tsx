import { lazy, type ReactElement, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { assertNever } from '../../../preload/contract/assert-never.ts';
import type { CatalogItem } from '../../../preload/contract/models/library.ts';
import { type ItemPlace, paths } from '../../app/routes.ts';
import { Icon } from '../../components/icons/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { Page, Read } from '../../components/page.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import { useSought } from '../find/find-store.ts';
import { useFindKeys } from '../find/use-find-keys.ts';
import { ActivityView } from './activity-view.tsx';
import { DeckPreview } from './deck-preview.tsx';
import styles from './module-screen.module.css';
import { VideoView } from './video-view.tsx';

/** The PDF reader is large and comes only when a document is opened. */
const DocumentView = lazy(async () => ({ default: (await import('./document-view.tsx')).DocumentView }));

/** What every view of an item is given. `place` is where it is opened. */
export interface ItemViewProps {
  readonly item: CatalogItem;
  readonly place?: ItemPlace | undefined;
}

const ItemView = ({ item, place }: ItemViewProps): ReactElement => {
  const { t } = useTranslation('library');
  switch (item.kind) {
    case 'deck':
      return <DeckPreview item={item} place={place} />;
    case 'video':
      return <VideoView item={item} place={place} />;
    case 'workbook':
    case 'handout':
      return (
        <Suspense fallback={<Loading />}>
          <DocumentView item={item} place={place} />
        </Suspense>
      );
    case 'activity':
      return <ActivityView item={item} place={place} />;
    case 'unsupported':
      return <Notice tone="warn">{t('unsupported')}</Notice>;
    default:
      return assertNever(item.kind, 'kind of item');
  }
};

interface ItemScreenProps {
  readonly packId: string;
  readonly moduleId: string;
  readonly itemId: string;
  readonly place?: ItemPlace;
}

/** One item of a module, opened privately: nothing of it reaches the wall. */
export const ItemScreen = ({ packId, moduleId, itemId, place }: ItemScreenProps): ReactElement => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  const module = useAsk('library.module', { packId, moduleId });
  const { query } = useSought();
  useFindKeys();
  const item = module.data?.items.find(({ ref }) => ref.itemId === itemId);
  return (
    <Page
      wide
      compact
      title={item === undefined ? t('title') : localized(item.title)}
      above={
        <>
          {place === undefined || query === '' ? null : (
            <Link href={paths.library} className={styles.back ?? ''}>
              <Icon name="search" size={16} /> {t('backToFound', { query })}
            </Link>
          )}
          <Link href={paths.module(packId, moduleId)} className={styles.back ?? ''}>
            <Icon name="arrowLeft" size={16} /> {module.data === undefined ? t('title') : localized(module.data.title)}
          </Link>
        </>
      }
    >
      <Read of={module}>
        {() =>
          item === undefined ? (
            <ProblemNotice problem={{ code: 'content.not-found', params: { what: itemId } }} />
          ) : (
            <ItemView key={`${item.ref.itemId} ${place?.kind} ${place?.at}`} item={item} place={place} />
          )
        }
      </Read>
    </Page>
  );
};
