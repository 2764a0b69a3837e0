import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRef } from '../../../preload/contract/models/item-ref.ts';
import type { SearchHit } from '../../../preload/contract/models/search.ts';
import { Button } from '../../components/button.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { Excerpt } from '../find/excerpt.tsx';
import { clockOf } from '../notes/note-text.ts';
import styles from './slide-picker.module.css';
import { SlidePreview } from './slide-preview.tsx';
import { useCatalogItem } from './use-content.ts';
import { wallCommandOf } from './wall-command.ts';

/** The PDF reader is large and comes only when a page is looked at. */
const PageLook = lazy(async () => ({ default: (await import('./page-look.tsx')).PageLook }));

interface HitPreviewProps {
  readonly hit: SearchHit;
  readonly shape: number;
  readonly deckOrigin: string;
  readonly wallLanguage: string;
  readonly covered: boolean;
  readonly onTake: () => void;
}

/** A hit elsewhere in the library, for the trainer alone, and its way onto the wall, where the wall can show it. */
export const HitPreview = (props: HitPreviewProps): ReactElement => {
  const { hit, covered, onTake } = props;
  const { t } = useTranslation(['find', 'live']);
  const { place } = hit;
  const onWall = wallCommandOf(place) !== null;

  if (place.kind === 'slide' || place.kind === 'notes') {
    return <ElsewhereSlide {...props} item={place.item} slideId={place.slideId} />;
  }
  const words = (
    <p lang={hit.language}>
      <Excerpt parts={hit.excerpt} />
    </p>
  );
  const button = (
    <>
      <div>
        <Button kind="primary" icon={onWall ? 'projector' : 'library'} onPress={onTake}>
          {!onWall
            ? t('live.openInLibrary')
            : covered
              ? t('live:overview.ready')
              : t(place.kind === 'transcript' ? 'live.takeVideo' : 'live:overview.take')}
        </Button>
      </div>
      <p className={styles.hint}>{onWall ? t(covered ? 'live:overview.covered' : 'live:overview.hint') : t('live.openHint')}</p>
      <p className={styles.hint}>{t(onWall ? 'live.beside' : 'live.onlyHere')}</p>
    </>
  );
  const preview = (title: string, picture: ReactNode): ReactElement => (
    <div className={styles.preview}>
      {picture}
      <p className={styles.previewTitle}>{title}</p>
      {words}
      {button}
    </div>
  );
  if (place.kind === 'transcript') {
    return preview(
      t('live.second', { title: hit.title, time: clockOf(place.seconds) }),
      <VideoLook item={place.item} seconds={place.seconds} title={hit.title} />,
    );
  }
  if (place.kind === 'page') {
    return preview(
      t('live.page', { title: hit.title, page: place.page }),
      <Suspense fallback={<p className={styles.hint}>{t('live.opening')}</p>}>
        <PageLook item={place.item} page={place.page} language={hit.language} title={hit.title} />
      </Suspense>,
    );
  }
  return preview(hit.title, place.kind === 'activity' ? <Steps item={place.item} language={hit.language} /> : null);
};

interface ElsewhereSlideProps extends HitPreviewProps {
  readonly item: ItemRef;
  readonly slideId: string;
}

/** As it would come onto the wall: in the wall's language, whichever language had the words. */
const ElsewhereSlide = ({ item, slideId, hit, wallLanguage, ...rest }: ElsewhereSlideProps): ReactElement => {
  const { t } = useTranslation('find');
  const { data: deck } = useAsk('library.deck', { item, language: wallLanguage });
  const index = deck?.slides.findIndex(({ id }) => id === slideId) ?? -1;
  if (deck === undefined) return <p className={styles.hint}>{t('live.opening')}</p>;
  const title = deck.slides[index]?.title ?? hit.title;
  return <SlidePreview deck={deck} slideId={slideId} number={index + 1} title={title} foot={t('live.beside')} {...rest} />;
};

interface VideoLookProps {
  readonly item: ItemRef;
  readonly seconds: number;
  readonly title: string;
}

/** The picture at that second, silent and still. */
const VideoLook = ({ item, seconds, title }: VideoLookProps): ReactElement => {
  const { data: video } = useAsk('library.video', { item });
  return (
    <video
      className={styles.frame}
      src={video?.src}
      aria-label={title}
      muted
      playsInline
      preload="auto"
      disablePictureInPicture
      disableRemotePlayback
      onLoadedMetadata={(event) => {
        event.currentTarget.currentTime = seconds;
      }}
    />
  );
};

const Steps = ({ item, language }: { readonly item: ItemRef; readonly language: string }): ReactElement | null => {
  const steps = useCatalogItem(item)?.activity?.steps[language];
  return steps === undefined ? null : (
    <ol className={styles.steps} lang={language}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
};
