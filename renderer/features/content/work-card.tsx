import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackWork } from '../../../preload/contract/models/content-pack-work.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { useDo } from '../../hooks/use-do.ts';
import styles from './content.module.css';
import { shareOf, useProgressWords } from './work-words.ts';

type Running = Extract<PackWork, { state: 'running' }>;

/** What goes on now: how far, how quick, and the way to stop it. */
export const WorkCard = ({ running }: { readonly running: Running }): ReactElement => {
  const { t } = useTranslation('content');
  const words = useProgressWords()(running.progress);
  const cancel = useDo('packs.cancel');
  const [asking, setAsking] = useState(false);
  const { progress, stopping, kind } = running;
  const stop = (keep: boolean): void => {
    setAsking(false);
    void cancel.run({ keep });
  };
  const canStop = progress.phase !== 'finishing' && !stopping;
  return (
    <Card
      title={t(`work.${kind}`)}
      actions={
        <Button isDisabled={!canStop} onPress={() => (kind === 'install' ? setAsking(true) : stop(true))}>
          {stopping ? t('work.stopping') : kind === 'install' ? t('work.stop') : t('work.stopNow')}
        </Button>
      }
    >
      <Progress label={t(`work.${kind}`)} share={shareOf(progress)} words={words} />
      <div className={styles.progressWords}>
        <p>{words}</p>
        {progress.current === null ? null : <p className={styles.soft}>{t('work.now', { current: progress.current })}</p>}
        <p className={styles.soft}>{progress.heldBack ? t('work.heldBack') : t('work.goOnElsewhere')}</p>
      </div>
      <ProblemNotice problem={cancel.problem} />
      <Dialog
        title={t('work.stopTitle')}
        open={asking && canStop}
        onClose={() => setAsking(false)}
        role="alertdialog"
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('preview.goOn')}</Button>
            <Button onPress={() => stop(false)}>{t('work.stopDrop')}</Button>
            <Button kind="primary" onPress={() => stop(true)}>
              {t('work.stopKeep')}
            </Button>
          </>
        }
      >
        <p>{t('work.stopText')}</p>
      </Dialog>
    </Card>
  );
};
