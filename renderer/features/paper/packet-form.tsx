import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { PaperChoices } from '../../../preload/contract/models/paper.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { say } from '../../components/toast-store.ts';
import { Switch } from '../../components/toggles.tsx';
import { useDo } from '../../hooks/use-do.ts';
import { useLanguage } from '../../hooks/use-words.ts';
import { CopiesTable } from './copies-table.tsx';
import styles from './packet-form.module.css';
import { copiesKey, firstCopies, linesOf, sumOf } from './packet-state.ts';

/** The PDF reader is large and comes only when something is printed. */
const PrintPacket = lazy(async () => ({ default: (await import('./print-packet.tsx')).PrintPacket }));

interface PacketFormProps {
  readonly sessionId: SessionId | null;
  readonly choices: PaperChoices;
}

/** Which workbooks, in which language, how many of each: saved as one PDF or printed. */
export const PacketForm = ({ sessionId, choices }: PacketFormProps): ReactElement => {
  const { t } = useTranslation('paper');
  const uiLanguage = useLanguage();
  const [copies, setCopies] = useState(() => firstCopies(choices, uiLanguage));
  const [twoSided, setTwoSided] = useState(true);
  const saving = useDo('paper.save-packet');
  const making = useDo('paper.packet');
  const [toPrint, setToPrint] = useState<Uint8Array | null>(null);
  const lines = linesOf(choices, copies);
  const sum = sumOf(choices, copies);
  const busy = saving.pending || making.pending || toPrint !== null;
  const problem = saving.problem ?? making.problem;

  const save = async (): Promise<void> => {
    making.reset();
    const saved = await saving.run({ sessionId, lines, twoSided });
    if (saved !== null) say(t('saved', { path: saved.path }));
  };
  const print = async (): Promise<void> => {
    saving.reset();
    const made = await making.run({ sessionId, lines, twoSided });
    if (made !== null) setToPrint(made.bytes);
  };

  if (choices.workbooks.length === 0)
    return (
      <EmptyState icon="book" title={t('packet.noneTitle')}>
        {t(sessionId === null ? 'packet.noneInLibrary' : 'packet.noneInSession')}
      </EmptyState>
    );
  return (
    <Card title={t('packet.title')} hint={t(sessionId === null ? 'packet.hint' : 'packet.sessionHint')}>
      <CopiesTable
        choices={choices}
        copies={copies}
        onChange={(workbook, language, count) => setCopies(new Map([...copies, [copiesKey(workbook, language), count]]))}
      />
      <Switch isSelected={twoSided} onChange={setTwoSided}>
        {t('packet.twoSided')}
      </Switch>
      <div className={styles.foot}>
        <p aria-live="polite" className={styles.sum}>
          {sum.copies === 0 ? t('packet.nothing') : t('packet.sum', { copies: sum.copies, pages: sum.pages })}
        </p>
        <Button icon="print" isDisabled={busy || lines.length === 0} onPress={() => void print()}>
          {t('packet.print')}
        </Button>
        <Button kind="primary" icon="download" isDisabled={busy || lines.length === 0} onPress={() => void save()}>
          {t('packet.save')}
        </Button>
      </div>
      {saving.pending || making.pending ? <p role="status">{t('packet.making')}</p> : null}
      <ProblemNotice problem={problem?.code === 'export.cancelled' ? null : problem} />
      {toPrint === null ? null : (
        <Suspense fallback={<p role="status">{t('packet.making')}</p>}>
          <PrintPacket bytes={toPrint} onDone={() => setToPrint(null)} />
        </Suspense>
      )}
    </Card>
  );
};
