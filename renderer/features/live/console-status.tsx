import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import { Icon } from '../../components/icons/icon.tsx';
import styles from './console.module.css';
import { keepKeyboard } from './regions.ts';

interface ConsoleStatusProps {
  readonly view: LiveView;
  readonly settling: boolean;
}

/** One line under the top bar, only when there is something to know: screens, a restart. */
export const ConsoleStatus = ({ view, settling }: ConsoleStatusProps): ReactElement => {
  const { t } = useTranslation('live');
  const { t: common } = useTranslation('common');
  const { wallStatus, resumed } = view;
  const text = settling
    ? t('settling')
    : wallStatus !== 'ready'
      ? t(`status.${wallStatus}`)
      : resumed === 'fresh'
        ? ''
        : t(`resumed.${resumed}`);
  const [dismissed, setDismissed] = useState('');
  const shown = text !== '' && text !== dismissed;
  return (
    <div className={styles.status} role="status">
      {shown ? (
        <p className={styles.statusLine}>
          <Icon name={wallStatus === 'ready' && !settling ? 'info' : 'alert'} />
          <span>{text}</span>
          <button type="button" className={styles.dismiss} onClick={() => setDismissed(text)} {...keepKeyboard}>
            {common('actions.dismiss')}
          </button>
        </p>
      ) : null}
    </div>
  );
};
