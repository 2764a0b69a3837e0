import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../preload/contract/models/note.ts';
import type { SessionReport } from '../../../preload/contract/models/report.ts';
import { Badge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { useFormats } from '../../hooks/use-formats.ts';
import styles from './finish-screen.module.css';
import { clockOfSeconds, notesByKind } from './notes-by-kind.ts';

const NoteLine = ({ note }: { readonly note: Note }): ReactElement => {
  const { t } = useTranslation('finish');
  const formats = useFormats();
  const { anchor } = note;
  const where = [
    anchor.blockTitle,
    anchor.slideTitle === '' ? '' : t('notes.slide', { title: anchor.slideTitle }),
    anchor.videoSeconds === null ? '' : t('notes.second', { time: clockOfSeconds(anchor.videoSeconds) }),
  ].filter((part) => part !== '');
  return (
    <li>
      <p>{note.text}</p>
      <p className={styles.noteFacts}>
        {note.owner === '' ? null : <Badge tone="teal">{t('notes.owner', { name: note.owner })}</Badge>}
        {note.dueDate === null ? null : <Badge tone="accent">{t('notes.due', { date: formats.shortDate(note.dueDate) })}</Badge>}
        {where.length === 0 ? null : <span className={styles.soft}>{t('notes.at', { where: where.join(', ') })}</span>}
      </p>
    </li>
  );
};

/** What was written down, by kind, with what was on the wall then. */
export const NotesCard = ({ report }: { readonly report: SessionReport }): ReactElement => {
  const { t } = useTranslation(['finish', 'common']);
  const groups = notesByKind(report.notes);
  return (
    <Card title={t('notes.title')}>
      {groups.length === 0 ? <p className={styles.soft}>{t('notes.empty')}</p> : null}
      {groups.map(({ kind, notes }) => (
        <div key={kind} className={styles.noteGroup}>
          <h3>{t(`common:noteKinds.${kind}`)}</h3>
          <ul className={styles.list}>
            {notes.map((note) => (
              <NoteLine key={note.id} note={note} />
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
};
