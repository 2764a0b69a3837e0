import { type ReactElement, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { PlainDate, PlainTime } from '../../../preload/contract/models/time.ts';
import { paths } from '../../app/routes.ts';
import { Button } from '../../components/button.tsx';
import { DateField, TimeField } from '../../components/date-time-fields.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useDo } from '../../hooks/use-do.ts';
import styles from './new-session-dialog.module.css';

interface NewSessionDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** YYYY-MM-DD */
  readonly today: string;
}

const FORM = 'new-session';

const NewSessionForm = ({ today, onDone }: { readonly today: string; readonly onDone: () => void }): ReactElement => {
  const { t } = useTranslation('sessions');
  const [, go] = useLocation();
  const [title, setTitle] = useState('');
  const [date, setDate] = useState<PlainDate>(PlainDate.parse(today));
  const [startsAt, setStartsAt] = useState<PlainTime | null>(PlainTime.parse('08:30'));
  const [incomplete, setIncomplete] = useState(false);
  const create = useDo('sessions.create');
  return (
    <Form
      id={FORM}
      validationBehavior="aria"
      className={styles.form ?? ''}
      onSubmit={async (event) => {
        event.preventDefault();
        if (title.trim() === '' || startsAt === null) {
          setIncomplete(true);
          return;
        }
        const session = await create.run({ title: title.trim(), date, startsAt });
        if (session === null) return;
        onDone();
        go(paths.plan(session.id));
      }}
    >
      <TextField
        label={t('fields.title')}
        hint={t('fields.titleHint')}
        value={title}
        onChange={setTitle}
        maxLength={200}
        autoFocus
        error={incomplete && title.trim() === '' ? t('titleNeeded') : undefined}
      />
      <div className={styles.when}>
        <DateField label={t('fields.date')} value={date} onChange={setDate} />
        <TimeField label={t('fields.startsAt')} value={startsAt} onChange={setStartsAt} />
      </div>
      <ProblemNotice problem={create.problem} />
    </Form>
  );
};

/** Title, first day and start: all that a session needs to be planned. */
export const NewSessionDialog = ({ open, onClose, today }: NewSessionDialogProps): ReactElement => {
  const { t } = useTranslation(['sessions', 'common']);
  return (
    <Dialog
      title={t('create')}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
          <Button kind="primary" type="submit" form={FORM}>
            {t('createAction')}
          </Button>
        </>
      }
    >
      <NewSessionForm today={today} onDone={onClose} />
    </Dialog>
  );
};
