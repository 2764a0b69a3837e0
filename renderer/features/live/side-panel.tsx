import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { NotesPanel } from '../notes/notes-panel.tsx';
import { RoomPanel } from '../room/room-panel.tsx';
import { focusOf } from './key-focus.ts';
import { keepKeyboard, region } from './regions.ts';
import styles from './side-panel.module.css';

export type PanelKind = 'room' | 'notes';

interface SidePanelProps {
  readonly kind: PanelKind;
  /** Rises each time the panel is asked for, by key or tab: then it takes the keyboard. */
  readonly asked: number;
  readonly onKind: (kind: PanelKind) => void;
  readonly session: Session;
  readonly view: LiveView;
  /** The room could read it: nothing of it is seen, and a note that is being typed goes on. */
  readonly hidden: boolean;
}

const KINDS = [
  { kind: 'room', key: 'F2' },
  { kind: 'notes', key: 'F3' },
] as const;

const isTyping = (target: EventTarget): boolean => target instanceof Element && focusOf(target) === 'text';

/** Room or Notes. Both stay as they are while the other is in sight: the text, the cursor, the place in the list. */
export const SidePanel = ({ kind, asked, onKind, session, view, hidden }: SidePanelProps): ReactElement => {
  const { t } = useTranslation('live');
  const { t: room } = useTranslation('room');
  const { t: notes } = useTranslation('notes');
  const panels = useRef<Record<PanelKind, HTMLDivElement | null>>({ room: null, notes: null });
  const cursors = useRef<Record<PanelKind, HTMLElement | null>>({ room: null, notes: null });

  const [within, setWithin] = useState(false);

  useEffect(() => {
    if (asked === 0) return;
    const last = cursors.current[kind];
    const first = panels.current[kind]?.querySelector<HTMLElement>('[data-first-focus]');
    (last?.isConnected ? last : first)?.focus();
  }, [kind, asked]);

  const title = { room: room('title'), notes: notes('title') };
  return (
    <aside
      className={styles.panel}
      {...region(t('regions.panel'))}
      onFocus={({ target }) => setWithin(isTyping(target))}
      onBlur={() => setWithin(false)}
    >
      <div className={styles.tabs}>
        {KINDS.map(({ kind: one, key }) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === kind}
            className={styles.tab}
            {...keepKeyboard}
            onClick={() => onKind(one)}
          >
            {title[one]}
            <kbd>{key}</kbd>
          </button>
        ))}
      </div>
      {hidden ? <p className={styles.veil}>{t('hidden.panel')}</p> : null}
      {KINDS.map(({ kind: one }) => (
        // biome-ignore lint/a11y/useSemanticElements: a part of the panel's own region
        <div
          key={one}
          ref={(element) => {
            panels.current[one] = element;
          }}
          role="group"
          aria-label={title[one]}
          hidden={one !== kind}
          data-veiled={hidden}
          // Whoever types keeps the keyboard: else the next letters would be keys of the wall.
          inert={hidden && !within}
          className={styles.body}
          onFocus={(event) => {
            if (event.target instanceof HTMLElement) cursors.current[one] = event.target;
          }}
        >
          {one === 'room' ? <RoomPanel session={session} dayId={view.state.dayId} /> : <NotesPanel session={session} />}
        </div>
      ))}
    </aside>
  );
};
