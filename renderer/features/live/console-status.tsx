import { type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import { Icon } from '../../components/icons/icon.tsx';
import type { IconName } from '../../components/icons/paths.ts';
import { useNotices } from '../../hooks/use-notices.ts';
import { useSay } from '../../hooks/use-say.ts';
import styles from './console.module.css';
import { keepKeyboard } from './regions.ts';

interface ConsoleStatusProps {
  readonly view: LiveView;
  readonly settling: boolean;
  /** Asks to see how two screens are made to show two things. */
  readonly onHow: () => void;
}

/** Lines under the top bar, only when there is something to know, the newest on top: screens, a restart, a file that is missing. */
export const ConsoleStatus = ({ view, settling, onHow }: ConsoleStatusProps): ReactElement => {
  const { t } = useTranslation('live');
  const sentence = useSay();
  const { notices, dismiss } = useNotices();
  const [dismissed, setDismissed] = useState('');
  const { wallStatus, resumed } = view;
  const [icon, text]: readonly [IconName, string] = settling
    ? ['alert', t('settling')]
    : wallStatus !== 'ready'
      ? ['projector', t(`status.${wallStatus}`)]
      : ['info', resumed === 'fresh' ? '' : t(`resumed.${resumed}`)];
  return (
    <div className={styles.status} role="status">
      {text === '' || text === dismissed ? null : (
        <Line icon={icon} text={text} onDismiss={() => setDismissed(text)}>
          {wallStatus === 'no-projector' && !settling ? (
            <button type="button" className={styles.dismiss} onClick={onHow} {...keepKeyboard}>
              {t('hidden.how')}
            </button>
          ) : null}
        </Line>
      )}
      {notices.toReversed().map(({ id, problem }) => (
        <Line key={id} icon="alert" text={sentence(problem)} onDismiss={() => dismiss(id)} />
      ))}
    </div>
  );
};

interface LineProps {
  readonly icon: IconName;
  readonly text: string;
  readonly onDismiss: () => void;
  readonly children?: ReactNode;
}

const Line = ({ icon, text, onDismiss, children }: LineProps): ReactElement => {
  const { t } = useTranslation('common');
  return (
    <p className={styles.statusLine}>
      <Icon name={icon} />
      <span>{text}</span>
      {children}
      <button type="button" className={styles.dismiss} onClick={onDismiss} {...keepKeyboard}>
        {t('actions.dismiss')}
      </button>
    </p>
  );
};
