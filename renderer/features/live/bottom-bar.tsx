import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveCommand, LiveState, LiveView } from '../../../preload/contract/models/live.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { Icon } from '../../components/icons/icon.tsx';
import type { IconName } from '../../components/icons/paths.ts';
import { nearestLanguage } from '../../hooks/pick-language.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import styles from './bottom-bar.module.css';
import type { Overlay } from './console.tsx';
import { send } from './live-commands.ts';
import { MoreMenu } from './more-menu.tsx';
import { keepKeyboard, region } from './regions.ts';

interface BottomBarProps {
  readonly view: LiveView;
  readonly session: Session;
  readonly onOpen: (overlay: Overlay) => void;
  readonly onStatus: () => void;
  readonly onSwap: () => void;
}

/** Back, Next, the three modes, captions, and the rest under More. */
export const BottomBar = ({ view, session, onOpen, onStatus, onSwap }: BottomBarProps): ReactElement => {
  const { t } = useTranslation('live');
  return (
    <section className={styles.bar} {...region(t('regions.controls'))}>
      <WallButtons state={view.state} />
      <CaptionsButton view={view} session={session} />
      <MoreMenu sessionId={session.id} onOpen={onOpen} onStatus={onStatus} onSwap={onSwap} />
    </section>
  );
};

/** What the wall can be told at any time, also while the laptop is locked: on, back, and the three modes. */
export const WallButtons = ({ state }: { readonly state: LiveState }): ReactElement => {
  const { t } = useTranslation('live');
  return (
    <>
      <Press icon="arrowLeft" label={t('buttons.back')} kind="back" command={{ kind: 'back' }} />
      <Press icon="arrowRight" label={t('buttons.next')} kind="next" command={{ kind: 'next' }} />
      <span className={styles.gap} />
      <Press
        icon="black"
        label={t('buttons.black')}
        kind="black"
        command={{ kind: 'toggle-black' }}
        on={state.cover === 'black'}
      />
      <Press
        icon="freeze"
        label={t('buttons.freeze')}
        kind="freeze"
        command={{ kind: 'toggle-freeze' }}
        on={state.frozen !== null}
      />
      <Press
        icon="sun"
        label={t('buttons.welcome')}
        kind="welcome"
        command={{ kind: 'toggle-welcome' }}
        on={state.cover === 'welcome'}
      />
    </>
  );
};

interface PressProps {
  readonly icon: IconName;
  readonly label: string;
  readonly kind: string;
  readonly command: LiveCommand | null;
  /** A mode that is on says so in words, not by color alone. */
  readonly on?: boolean;
  readonly title?: string;
}

const Press = ({ icon, label, kind, command, on, title }: PressProps): ReactElement => {
  const { t } = useTranslation('live');
  return (
    <button
      type="button"
      className={styles.button}
      data-kind={kind}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      {...(command === null ? { 'aria-disabled': true } : {})}
      {...(title === undefined ? {} : { title })}
      {...keepKeyboard}
      onClick={() => {
        if (command !== null) send(command);
      }}
    >
      <Icon name={icon} size={kind === 'next' ? 24 : 20} />
      <span>{label}</span>
      {on ? (
        <span className={styles.on} aria-hidden="true">
          {t('buttons.on')}
        </span>
      ) : null}
    </button>
  );
};

/** Captions on or off; on again, they come in the session's language or the nearest that the video has. */
const CaptionsButton = ({ view, session }: { readonly view: LiveView; readonly session: Session }): ReactElement => {
  const { t } = useTranslation('live');
  const { screen } = view.state;
  const { data: video } = useAsk('library.video', screen.kind === 'video' ? { item: screen.item } : null);
  const language = nearestLanguage(video?.captions.map((one) => one.language) ?? [], session.language);
  const usable = screen.kind === 'video' && language !== undefined;
  const on = usable && screen.captions !== null;
  return (
    <Press
      icon="captions"
      label={t('buttons.captions')}
      kind="captions"
      on={on}
      command={usable ? { kind: 'captions', language: on ? null : language } : null}
      {...(usable ? {} : { title: t('buttons.captionsNone') })}
    />
  );
};
