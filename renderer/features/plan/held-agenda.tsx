import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../../../preload/contract/agenda-times.ts';
import type { Day } from '../../../preload/contract/models/session.ts';
import { Icon } from '../../components/icons/icon.tsx';
import { cx } from '../../hooks/cx.ts';
import { useDuration, useFormats } from '../../hooks/use-formats.ts';
import { BlockFacts } from './agenda-row.tsx';
import styles from './agenda-tab.module.css';
import { BLOCK_ICONS, isPause } from './block-kinds.ts';
import { daySums } from './day-sums.ts';

/** The plan of a day that has been held: to be read, not to be changed. What really happened is under Finish. */
export const HeldAgenda = ({ day }: { readonly day: Day }): ReactElement => {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const duration = useDuration();
  return (
    <>
      <p className={styles.hint}>{t('day.heldText')}</p>
      <ol className={styles.list}>
        {daySums(day).times.map(({ block, start, end }) => (
          <li key={block.id} className={cx(styles.item, isPause(block.kind) && styles.pause)}>
            <div className={cx(styles.row, styles.heldRow)}>
              <p className={styles.times}>
                <span className={styles.start}>{formats.timeOfDay(timeOf(start))}</span>
                <span className={styles.end}>{formats.timeOfDay(timeOf(end))}</span>
              </p>
              <span className={styles.kind}>
                <Icon name={BLOCK_ICONS[block.kind]} />
              </span>
              <div className={styles.what}>
                <p className={styles.title}>{block.title}</p>
                <BlockFacts block={block} />
              </div>
              <p className={styles.heldMinutes}>{duration(block.minutes)}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
};
