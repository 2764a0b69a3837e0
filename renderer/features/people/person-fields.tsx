import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonDraft } from '../../../preload/contract/models/person.ts';
import { TextField } from '../../components/text-field.tsx';

/** The fields of a person, in the order of a sign-in sheet. */
export const PERSON_FIELDS = [
  'name',
  'jobTitle',
  'agency',
  'district',
  'school',
  'email',
] as const satisfies readonly (keyof PersonDraft)[];

export const EMPTY_PERSON: PersonDraft = { name: '', jobTitle: '', agency: '', district: '', school: '', email: '' };

interface PersonFieldsProps {
  readonly fields: readonly (keyof PersonDraft)[];
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
  readonly nameError?: string | undefined;
}

/** Text fields for some of a person's fields. */
export const PersonFields = ({ fields, draft, onChange, nameError }: PersonFieldsProps): ReactElement => {
  const { t } = useTranslation('people');
  return (
    <>
      {fields.map((field) => (
        <TextField
          key={field}
          label={t(`fields.${field}`)}
          hint={field === 'name' ? t('fields.nameHint') : undefined}
          error={field === 'name' ? nameError : undefined}
          value={draft[field]}
          onChange={(value) => onChange({ ...draft, [field]: value })}
          maxLength={200}
        />
      ))}
    </>
  );
};
