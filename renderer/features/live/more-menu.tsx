import { type ReactElement, useRef, useState } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { LetterAction } from '../../../preload/contract/models/letter-keys.ts';
import { paths } from '../../app/routes.ts';
import { Icon } from '../../components/icons/icon.tsx';
import styles from './bottom-bar.module.css';
import type { Overlay } from './console.tsx';
import { send } from './live-commands.ts';
import menuStyles from './more-menu.module.css';
import { keepKeyboard } from './regions.ts';
import { keyCap, useLetters } from './use-letters.ts';

interface MoreMenuProps {
  readonly sessionId: SessionId;
  readonly onOpen: (overlay: Overlay) => void;
  readonly onStatus: () => void;
  readonly onSwap: () => void;
}

/** What is needed less often, and the ways out of Present: leaving it changes nothing on the wall. */
export const MoreMenu = ({ sessionId, onOpen, onStatus, onSwap }: MoreMenuProps): ReactElement => {
  const { t } = useTranslation('live');
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [, go] = useLocation();
  const letters = useLetters();
  const cap = (action: LetterAction): string | null => {
    const key = letters?.[action] ?? null;
    return key === null ? null : keyCap(key);
  };
  const items = [
    { id: 'overview', label: t('more.overview'), keys: cap('overview'), run: () => onOpen('overview') },
    { id: 'find', label: t('more.find'), keys: 'Ctrl+F', run: () => onOpen('find') },
    { id: 'captions', label: t('captions.title'), keys: null, run: () => onOpen('captions') },
    { id: 'here', label: t('more.here'), keys: 'F9', run: () => onOpen('here') },
    { id: 'lock', label: t('more.lock'), keys: 'Ctrl+L', run: () => send({ kind: 'lock' }) },
    { id: 'swap', label: t('more.swap'), keys: 'F8', run: onSwap },
    { id: 'keys', label: t('more.keys'), keys: cap('keys') ?? 'F1', run: () => onOpen('keys') },
    { id: 'status', label: t('more.status'), keys: 'Alt+S', run: onStatus },
  ] as const;
  const places = [
    { id: 'plan', label: t('more.plan'), run: () => go(paths.plan(sessionId)) },
    { id: 'library', label: t('more.library'), run: () => go(paths.library) },
    { id: 'finish', label: t('more.finish'), run: () => go(paths.finish(sessionId)) },
  ] as const;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="menu"
        aria-expanded={open}
        {...keepKeyboard}
        onClick={() => setOpen((is) => !is)}
      >
        <Icon name="more" />
        <span>{t('buttons.more')}</span>
      </button>
      <Popover
        aria-label={t('more.title')}
        triggerRef={button}
        isOpen={open}
        onOpenChange={setOpen}
        placement="top end"
        className={menuStyles.popover ?? ''}
      >
        <Menu
          aria-label={t('more.title')}
          className={menuStyles.menu ?? ''}
          autoFocus="first"
          onClose={() => setOpen(false)}
          onAction={(id) => [...items, ...places].find((item) => item.id === id)?.run()}
        >
          {items.map(({ id, label, keys }) => (
            <MenuItem key={id} id={id} className={menuStyles.item ?? ''} textValue={label}>
              <span>{label}</span>
              {keys === null ? null : <kbd>{keys}</kbd>}
            </MenuItem>
          ))}
          <Separator className={menuStyles.line ?? ''} />
          {places.map(({ id, label }) => (
            <MenuItem key={id} id={id} className={menuStyles.item ?? ''} textValue={label}>
              <span>{label}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
};
