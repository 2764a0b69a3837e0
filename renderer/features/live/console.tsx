import { type ReactElement, useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { ask } from '../../bridge.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ExtendHelp } from '../../components/extend-help.tsx';
import { dismissPassing, say } from '../../components/toast-store.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useEvent } from '../../hooks/use-event.ts';
import { useSay } from '../../hooks/use-say.ts';
import { WhoIsHere } from '../room/who-is-here.tsx';
import { AgendaRail } from './agenda-rail.tsx';
import { Announcer } from './announcer.tsx';
import { BottomBar } from './bottom-bar.tsx';
import styles from './console.module.css';
import { ConsoleStatus } from './console-status.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { onCommandFailed } from './live-commands.ts';
import { goToRegion } from './regions.ts';
import { RoomCaptionsForm } from './room-captions.tsx';
import { type PanelKind, SidePanel } from './side-panel.tsx';
import { SlidePicker } from './slide-picker.tsx';
import { type Hidden, SpeakerNotes } from './speaker-notes.tsx';
import { Stage } from './stage.tsx';
import { TopBar } from './top-bar.tsx';
import { type ConsoleAct, useConsoleKeys } from './use-console-keys.ts';
import { useLetters } from './use-letters.ts';
import { useNotesSize } from './use-notes-size.ts';

export type Overlay = 'overview' | 'find' | 'keys' | 'extend' | 'here' | 'captions';

interface ConsoleProps {
  readonly view: LiveView;
  readonly session: Session;
  readonly deckOrigin: string;
}

/** The live console: laid out as the table of regions says, at every size from 1093 by 614. */
export const Console = ({ view, session, deckOrigin }: ConsoleProps): ReactElement => {
  const { t } = useTranslation('live');
  const sentence = useSay();
  const { data: settings } = useAsk('settings.get', {});
  const letters = useLetters();
  const notesSize = useNotesSize();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [panel, setPanel] = useState<{ readonly kind: PanelKind; readonly asked: number }>({ kind: 'room', asked: 0 });
  const [statusAsked, setStatusAsked] = useState(0);
  const [settling, setSettling] = useState(false);
  const day = session.days.find(({ id }) => id === view.state.dayId) ?? session.days[0];

  // What another place said would lie over the speaker notes.
  useLayoutEffect(dismissPassing, []);
  useEffect(() => onCommandFailed((problem) => say(sentence(problem), { tone: 'bad' })), [sentence]);
  useEvent('screens.settling', (told) => setSettling(told.settling));

  const swapScreens = async (): Promise<void> => {
    const swapped = await ask('wall.swap', {});
    if (swapped.ok) say(t('swapped'));
    else say(sentence(swapped.problem), { tone: 'bad' });
  };
  const act: ConsoleAct = (action) => {
    switch (action.kind) {
      case 'open':
        if (action.what === 'room' || action.what === 'notes') {
          const kind = action.what;
          setOverlay(null);
          setPanel(({ asked }) => ({ kind, asked: asked + 1 }));
        } else setOverlay(action.what);
        break;
      case 'notes-size':
        notesSize.change(action.by);
        break;
      case 'swap':
        void swapScreens();
        break;
      case 'read-status':
        setStatusAsked((asked) => asked + 1);
        break;
      case 'region':
        goToRegion(action.by);
        break;
    }
  };
  const forwarded = useConsoleKeys(letters, act);
  const blocks = day?.blocks ?? [];
  const hidden: Hidden = settling ? 'settling' : view.wallStatus === 'mirrored' ? 'mirrored' : null;

  return (
    <main className={styles.console}>
      <TopBar view={view} session={session} day={day} />
      <ConsoleStatus view={view} settling={settling} onHow={() => setOverlay('extend')} />
      <Stage
        view={view}
        blocks={blocks}
        deckOrigin={deckOrigin}
        language={session.language}
        overscanPercent={settings?.overscanPercent ?? 0}
        onKey={forwarded}
        onCaptions={() => setOverlay('captions')}
      />
      {/* Before the notes: whoever cannot see where it stands comes to Next right after the slide. */}
      <BottomBar
        view={view}
        session={session}
        onOpen={setOverlay}
        onStatus={() => setStatusAsked((asked) => asked + 1)}
        onSwap={() => void swapScreens()}
      />
      <section className={styles.notes} aria-label={t('regions.notes')} data-region="" tabIndex={-1}>
        <SpeakerNotes view={view} blocks={blocks} size={notesSize.size} onSize={notesSize.change} hidden={hidden} />
      </section>
      <AgendaRail view={view} session={session} day={day} />
      <SidePanel
        kind={panel.kind}
        asked={panel.asked}
        onKind={(kind) => setPanel(({ asked }) => ({ kind, asked: asked + 1 }))}
        session={session}
        view={view}
        hidden={hidden !== null}
      />
      <Announcer view={view} session={session} day={day} asked={statusAsked} />
      <SlidePicker
        // Speaker notes are searched, too: not where the room could read them.
        overlay={overlay === 'find' && hidden !== null ? null : overlay}
        onClose={() => setOverlay(null)}
        view={view}
        day={day}
        deckOrigin={deckOrigin}
        wallLanguage={session.language}
      />
      <Dialog title={t('captions.title')} open={overlay === 'captions'} onClose={() => setOverlay(null)}>
        <RoomCaptionsForm view={view} />
      </Dialog>
      <WhoIsHere session={session} open={overlay === 'here' && hidden === null} onClose={() => setOverlay(null)} />
      <Dialog title={t('hidden.howTitle')} open={overlay === 'extend'} onClose={() => setOverlay(null)}>
        <ExtendHelp />
      </Dialog>
      <KeysDialog open={overlay === 'keys'} onClose={() => setOverlay(null)} letters={letters} />
    </main>
  );
};
