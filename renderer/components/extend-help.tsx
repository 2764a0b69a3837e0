import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './extend-help.module.css';

/** A screen of the picture: `laptop` has a keyboard under it, `wall` stands on a foot. */
const Screen = ({ x, kind, slide }: { readonly x: number; readonly kind: 'laptop' | 'wall'; readonly slide: boolean }) => (
  <g transform={`translate(${x} 6)`}>
    <rect x="0" y="0" width="58" height="38" rx="3" className={slide ? styles.slide : styles.screen} />
    {slide ? (
      <>
        <circle cx="44" cy="13" r="6" className={styles.sun} />
        <path d="M8 14h22M8 22h30M8 29h18" className={styles.onSlide} />
      </>
    ) : (
      <path d="M6 9h20M6 16h20M6 23h14M34 9h18v12h-18ZM34 28h18" className={styles.line} />
    )}
    <path d={kind === 'laptop' ? 'M-5 43h68' : 'M29 38v6M17 44h24'} className={styles.line} />
  </g>
);

/** Both screens alike, and then each its own: what "extend" means, before any word of it is read. */
const Picture = (): ReactElement => {
  const { t } = useTranslation('common');
  return (
    <svg viewBox="0 0 330 60" className={styles.picture} role="img" aria-label={t('extend.picture')}>
      <Screen x={8} kind="laptop" slide={false} />
      <Screen x={78} kind="wall" slide={false} />
      <path d="M146 25h30M166 15l11 10-11 10" className={styles.arrow} />
      <Screen x={192} kind="laptop" slide={false} />
      <Screen x={264} kind="wall" slide />
    </svg>
  );
};

/** How to make two screens show two things: a picture, and the way there on Windows and on a Mac. */
export const ExtendHelp = (): ReactElement => {
  const { t } = useTranslation('common');
  return (
    <div className={styles.help}>
      <Picture />
      <dl className={styles.ways}>
        <div>
          <dt>Windows</dt>
          <dd>
            {t('extend.press')} <kbd>Windows</kbd> <kbd>P</kbd>, {t('extend.choose')}
          </dd>
        </div>
        <div>
          <dt>Mac</dt>
          <dd>{t('extend.mac')}</dd>
        </div>
      </dl>
    </div>
  );
};
