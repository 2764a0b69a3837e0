import { type ReactElement, useRef, useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { say } from '../../components/toast-store.ts';
import { useDo } from '../../hooks/use-do.ts';
import styles from './people-tab.module.css';
import { EMPTY_PERSON, PERSON_FIELDS, PersonFields } from './person-fields.tsx';

const NAME_MISSING: Problem = { code: 'people.name-missing', params: {} };

/** Adds one person; the form stays ready for the next. */
export const AddPerson = ({ sessionId }: { readonly sessionId: SessionId }): ReactElement => {
  const { t } = useTranslation('people');
  const [draft, setDraft] = useState(EMPTY_PERSON);
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const add = useDo('people.add-expected');
  const submit = async (): Promise<void> => {
    if (draft.name.trim() === '') {
      setMissing(true);
      return;
    }
    setMissing(false);
    const person = await add.run({ sessionId, person: draft });
    if (person === null) return;
    say(t('added', { name: person.name }));
    // The next one is often from the same place.
    setDraft({ ...EMPTY_PERSON, agency: draft.agency, district: draft.district, school: draft.school });
    form.current?.querySelector('input')?.focus();
  };
  return (
    <Card title={t('addOne')} hint={t('privacy')}>
      <Form
        ref={form}
        validationBehavior="aria"
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PersonFields fields={['name', 'jobTitle']} draft={draft} onChange={setDraft} />
        <Disclosure>
          <AriaButton slot="trigger" className={styles.more ?? ''}>
            <Icon name="chevronDown" size={16} /> {t('moreFields')}
          </AriaButton>
          <DisclosurePanel className={styles.panel ?? ''}>
            <PersonFields fields={PERSON_FIELDS.slice(2)} draft={draft} onChange={setDraft} />
          </DisclosurePanel>
        </Disclosure>
        <ProblemNotice problem={missing && draft.name.trim() === '' ? NAME_MISSING : add.problem} />
        <Button type="submit" icon="personPlus" isDisabled={add.pending}>
          {t('add')}
        </Button>
      </Form>
    </Card>
  );
};
