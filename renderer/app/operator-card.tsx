import { type ReactElement, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { ProblemNotice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { type Operator, useOperator } from '../hooks/use-operator.ts';
import styles from './shell.module.css';

const OperatorForm = ({ operator }: { readonly operator: Operator }): ReactElement => {
  const { t } = useTranslation('shell');
  const [name, setName] = useState(operator.name);
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
          void operator.answer(name);
        }}
      >
        <TextField
          label={t('operator.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          className={styles.operatorName ?? ''}
        />
        <Button type="submit" isDisabled={name.trim() === '' || operator.pending}>
          {t('operator.same')}
        </Button>
      </Form>
      <ProblemNotice problem={operator.problem} />
    </section>
  );
};

/** Asks once a day who is at the laptop, beside everything else: nobody is held up by it. */
export const OperatorCard = (): ReactElement | null => {
  const operator = useOperator();
  return operator.answered === false ? <OperatorForm operator={operator} /> : null;
};
