import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../hooks/cx.ts';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { Icon } from './icons/icon.tsx';
import { currentToasts, dismissToast, listenToToasts, type Toast } from './toast-store.ts';
import styles from './toasts.module.css';

/** Long enough to read and reach the button; it waits while pointer or keyboard is on it (WCAG 2.2.1). */
const STAYS_MS = 10_000;

const ToastCard = ({ toast }: { readonly toast: Toast }): ReactElement => {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.tone === 'bad') return;
    const timer = setTimeout(() => dismissToast(toast.id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, toast]);
  return (
    <li
      className={cx(styles.toast, styles[toast.tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={toast.tone === 'good' ? 'checkCircle' : 'alert'} />
      <span className={styles.words}>{toast.text}</span>
      {toast.action === null ? null : (
        <Button
          size="small"
          onPress={() => {
            toast.action?.run();
            dismissToast(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton icon="close" size="small" label={t('actions.dismiss')} onPress={() => dismissToast(toast.id)} />
    </li>
  );
};

/** Where `say()` shows its messages. Once in a window. They are read out politely. */
export const Toasts = (): ReactElement => {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore(listenToToasts, currentToasts);
  return (
    // React Aria hides what is outside an open dialog, but for what says that it lies on top.
    <section aria-label={t('results')} aria-live="polite" className={styles.region} data-react-aria-top-layer="true">
      <ul className={styles.list}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>
  );
};
