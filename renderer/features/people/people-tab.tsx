import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../preload/contract/models/person.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Read } from '../../components/page.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { AddPerson } from './add-person.tsx';
import { BringList } from './bring-list.tsx';
import { EditPersonDialog } from './edit-person-dialog.tsx';
import { ExpectedTable } from './expected-table.tsx';
import styles from './people-tab.module.css';

/** Who is expected: the list, and the ways to fill it. */
export const PeopleTab = ({ session }: { readonly session: Session }): ReactElement => {
  const { t } = useTranslation('people');
  const expected = useAsk('people.expected', { sessionId: session.id });
  const [editing, setEditing] = useState<Person | null>(null);
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Read of={expected}>
          {(people) =>
            people.length === 0 ? (
              <EmptyState icon="group" title={t('empty')}>
                {t('emptyText')}
              </EmptyState>
            ) : (
              <ExpectedTable sessionId={session.id} people={people} onEdit={setEditing} />
            )
          }
        </Read>
      </div>
      <div className={styles.column}>
        <BringList sessionId={session.id} />
        <AddPerson sessionId={session.id} />
      </div>
      {editing === null ? null : <EditPersonDialog key={editing.id} person={editing} onClose={() => setEditing(null)} />}
    </div>
  );
};
