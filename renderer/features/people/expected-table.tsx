import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import { type Person, PersonDraft } from '../../../preload/contract/models/person.ts';
import { Card } from '../../components/card.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { say } from '../../components/toast-store.ts';
import { useDo } from '../../hooks/use-do.ts';
import { createPeopleFinder } from './find-people.ts';
import styles from './people-tab.module.css';

interface ExpectedTableProps {
  readonly sessionId: SessionId;
  readonly people: readonly Person[];
  readonly onEdit: (person: Person) => void;
}

const workplace = (person: Person): string => [person.school, person.district, person.agency].filter(Boolean).join(', ');

/** The list of people expected. */
export const ExpectedTable = ({ sessionId, people, onEdit }: ExpectedTableProps): ReactElement => {
  const { t } = useTranslation(['people', 'common']);
  const [filter, setFilter] = useState('');
  const remove = useDo('people.remove-expected');
  const restore = useDo('people.add-expected');
  const [findPeople] = useState(() => createPeopleFinder((person: Person) => person));
  const shown = findPeople(people, filter);

  const takeOff = async (person: Person): Promise<void> => {
    if ((await remove.run({ sessionId, personId: person.id })) === null) return;
    say(t('removed', { name: person.name }), {
      action: {
        label: t('common:actions.undo'),
        run: () => void restore.run({ sessionId, person: PersonDraft.parse(person) }),
      },
    });
  };

  return (
    <Card title={t('expected')} hint={t('count', { count: people.length })}>
      {people.length > 8 ? (
        <TextField label={t('filter')} value={filter} onChange={setFilter} className={styles.filter ?? ''} />
      ) : null}
      <ProblemNotice problem={remove.problem ?? restore.problem} />
      {shown.length === 0 ? <p className={styles.none}>{t('noMatch')}</p> : null}
      {shown.length === 0 ? null : (
        <ScrollArea label={t('expected')} className={styles.tableWrap}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('fields.name')}</th>
                <th scope="col">{t('fields.jobTitle')}</th>
                <th scope="col">{t('fields.agency')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {shown.map((person) => (
                <tr key={person.id}>
                  <th scope="row">
                    {person.name}
                    {person.email === '' ? null : <span className={styles.email}>{person.email}</span>}
                  </th>
                  <td>{person.jobTitle}</td>
                  <td>{workplace(person)}</td>
                  <td className={styles.rowButtons}>
                    <IconButton
                      icon="pencil"
                      size="small"
                      label={t('edit', { name: person.name })}
                      onPress={() => onEdit(person)}
                    />
                    <IconButton
                      icon="trash"
                      size="small"
                      danger
                      label={t('remove', { name: person.name })}
                      onPress={() => void takeOff(person)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </Card>
  );
};
