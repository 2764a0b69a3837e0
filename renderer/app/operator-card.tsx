import { type ReactElement, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../preload/contract/models/time.ts';
import { Button } from '../components/button.tsx';
import { ProblemNotice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { useAsk } from '../hooks/use-ask.ts';
import { useDo } from '../hooks/use-do.ts';
import styles from './shell.module.css';

const OperatorForm = ({ name: known, today }: { readonly name: string; readonly today: PlainDate }): ReactElement => {
  const { t } = useTranslation('shell');
  const [name, setName] = useState(known);
  const set = useDo('settings.set', { keeps: () => ['settings.get', {}] });
  return (
    <section aria-labelledby="operator" className={styles.operatorCard}>
      <div className={styles.operatorWords}>
        <h2 id="operator">{t('operator.title')}</h2>
        <p>{t('operator.why')}</p>
      </div>
      <Form
        className={styles.operator ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void set.run({ operator: { name: name.trim(), onDate: today } });
        }}
      >
        <TextField
          label={t('operator.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          className={styles.operatorName ?? ''}
        />
        <Button type="submit" isDisabled={name.trim() === '' || set.pending}>
          {t('operator.same')}
        </Button>
      </Form>
      <ProblemNotice problem={set.problem} />
    </section>
  );
};

/** Asks once a day who is at the laptop, beside everything else: nobody is held up by it. */
export const OperatorCard = (): ReactElement | null => {
  const settings = useAsk('settings.get', {}).data;
  const today = useAsk('app.info', {}).data?.today;
  if (settings === undefined || today === undefined || settings.operator.onDate === today) return null;
  return <OperatorForm name={settings.operator.name} today={today} />;
};
