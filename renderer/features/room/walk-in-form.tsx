import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonDraft } from '../../../preload/contract/models/person.ts';
import styles from './forms.module.css';

interface WalkInFormProps {
  /** What was typed into the filter and matched nobody. */
  readonly name: string;
  readonly onAdd: (person: PersonDraft) => Promise<boolean>;
  readonly onClose: () => void;
  /** What stands between the name and the button: people on record whom it may mean. */
  readonly known: (name: string) => ReactNode;
}

/** Someone who was not expected: a name, a school, Enter. Work data only; the rest can be filled in under Plan. */
export const WalkInForm = ({ name: typed, onAdd, onClose, known }: WalkInFormProps): ReactElement => {
  const { t } = useTranslation('room');
  const [name, setName] = useState(typed);
  const [agency, setAgency] = useState('');
  const [saving, setSaving] = useState(false);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const person = PersonDraft.safeParse({ name, agency: agency.trim() });
    if (!person.success || saving) return;
    setSaving(true);
    const done = await onAdd(person.data);
    setSaving(false);
    if (done) onClose();
  };
  return (
    <form
      className={styles.walkIn}
      aria-label={t('walkInTitle')}
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <input
        type="text"
        aria-label={t('name')}
        placeholder={t('name')}
        required
        maxLength={200}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the trainer has just asked for this form
        autoFocus={typed === ''}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <input
        type="text"
        aria-label={t('agency')}
        placeholder={t('agency')}
        maxLength={200}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the name is there already
        autoFocus={typed !== ''}
        value={agency}
        onChange={(event) => setAgency(event.currentTarget.value)}
      />
      {known(name)}
      <button type="submit" disabled={saving || name.trim() === ''}>
        {saving ? t('saving') : t('add')}
      </button>
    </form>
  );
};
