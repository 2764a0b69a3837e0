import { type ReactElement, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { useOperator } from '../../hooks/use-operator.ts';
import { WallButtons } from './bottom-bar.tsx';
import { send } from './live-commands.ts';
import styles from './lock-screen.module.css';
import { region } from './regions.ts';
import { TopBar } from './top-bar.tsx';
import { type ConsoleAct, useConsoleKeys } from './use-console-keys.ts';
import { useLetters } from './use-letters.ts';
import { useLive } from './use-live.ts';

/** Nothing of the console is there to be opened while it is locked. */
const nothing: ConsoleAct = () => undefined;

/** The laptop while it is locked: the wall goes on and can be driven, and no name and no note is there to be read. */
export const LockScreen = (): ReactElement | null => {
  const view = useLive();
  const { data: session } = useAsk('sessions.get', view == null ? null : { sessionId: view.state.sessionId });
  return view == null || session === undefined ? null : <Locked view={view} session={session} />;
};

const Locked = ({ view, session }: { readonly view: LiveView; readonly session: Session }): ReactElement => {
  const { t } = useTranslation('live');
  useConsoleKeys(useLetters(), nothing);
  const day = session.days.find(({ id }) => id === view.state.dayId);
  return (
    <main className={styles.locked}>
      <TopBar view={view} session={session} day={day} />
      <section className={styles.card} aria-label={t('lock.title')}>
        <Icon name="lock" size={32} />
        <h2>{t('lock.title')}</h2>
        <p>{t('lock.text')}</p>
        <Unlock />
      </section>
      <section className={styles.bar} {...region(t('regions.controls'))}>
        <WallButtons state={view.state} />
      </section>
    </main>
  );
};

/** Whoever unlocks says who they are: there are no accounts, and the answer is kept beside the unlocking. */
const Unlock = (): ReactElement => {
  const { t } = useTranslation('live');
  const operator = useOperator();
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? operator.name).trim();
  const unlock = async (): Promise<void> => {
    if (await operator.answer(name)) send({ kind: 'unlock', by: name });
  };
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <TextField
        label={t('lock.who')}
        value={typed ?? operator.name}
        onChange={setTyped}
        maxLength={200}
        className={styles.name ?? ''}
      />
      <Button kind="primary" type="submit" isDisabled={name === ''}>
        {t('lock.unlock')}
      </Button>
      <ProblemNotice problem={operator.problem} />
    </Form>
  );
};
