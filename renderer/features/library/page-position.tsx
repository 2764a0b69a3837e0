import type { ReactElement } from 'react';
import { Input, NumberField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from '../../hooks/cx.ts';
import styles from './viewers.module.css';

interface PagePositionProps {
  readonly number: number;
  readonly count: number;
  readonly onChoose: (number: number) => void;
}

/** Which page is open: a number that can be typed over, taken by Enter or when the field is left. */
export const PagePosition = ({ number, count, onChoose }: PagePositionProps): ReactElement => {
  const { t } = useTranslation('library');
  return (
    <div className={styles.jump}>
      <NumberField
        aria-label={t('document.goTo', { count })}
        value={number}
        minValue={1}
        maxValue={count}
        onChange={(value) => {
          if (Number.isInteger(value)) onChoose(value);
        }}
      >
        <Input className={cx(styles.jumpInput)} />
      </NumberField>
      <span aria-hidden="true">{t('document.of', { count })}</span>
      <p className={styles.said} aria-live="polite">
        {t('document.page', { number, count })}
      </p>
    </div>
  );
};
