import { type ReactElement, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Person, PersonDraft } from '../../../preload/contract/models/person.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { useDo } from '../../hooks/use-do.ts';
import styles from './people-tab.module.css';
import { PERSON_FIELDS, PersonFields } from './person-fields.tsx';

const FORM = 'edit-person';

interface EditPersonDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Corrects a person. A dialog with Save, because the name goes on a certificate: it changes when the trainer says so. */
export const EditPersonDialog = ({ person, onClose }: EditPersonDialogProps): ReactElement => {
  const { t } = useTranslation(['people', 'common']);
  const [draft, setDraft] = useState<PersonDraft>(() => PersonDraft.parse(person));
  const update = useDo('people.update');
  return (
    <Dialog
      title={t('editTitle')}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
          <Button kind="primary" type="submit" form={FORM} isDisabled={update.pending || draft.name.trim() === ''}>
            {t('common:actions.save')}
          </Button>
        </>
      }
    >
      <Form
        id={FORM}
        validationBehavior="aria"
        className={styles.form ?? ''}
        onSubmit={async (event) => {
          event.preventDefault();
          if ((await update.run({ personId: person.id, person: draft })) !== null) onClose();
        }}
      >
        <PersonFields fields={PERSON_FIELDS} draft={draft} onChange={setDraft} />
        <ProblemNotice problem={update.problem} />
      </Form>
    </Dialog>
  );
};
