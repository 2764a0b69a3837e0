import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Person } from '../../../preload/contract/models/person.ts';
import { askOk } from '../../hooks/ask-ok.ts';
import styles from './known-people.module.css';

/** So many fit beside a form, and can be looked through while others wait. */
const MOST = 4;

interface KnownPeopleProps {
  readonly sessionId: SessionId;
  /** What has been typed so far. */
  readonly name: string;
  /** Those who are in the room: they cannot come in again. */
  readonly inRoom: ReadonlySet<string>;
  readonly onPick: (person: Person) => void;
}

const workplace = ({ school, district, agency, jobTitle }: Person): string =>
  [jobTitle, school || district || agency].filter(Boolean).join(', ');

/** People on record whom the name that is being typed may mean: one of them is better than a second entry for the same person. */
export const KnownPeople = ({ sessionId, name, inRoom, onPick }: KnownPeopleProps): ReactElement | null => {
  const { t } = useTranslation('room');
  const query = name.trim();
  const { data } = useQuery({
    queryKey: ['people.search', { sessionId, query }],
    queryFn: query.length < 2 ? skipToken : () => askOk('people.search', { sessionId, query }),
    // The list does not jump away between two letters.
    placeholderData: keepPreviousData,
  });
  const people = query.length < 2 ? [] : (data ?? []).slice(0, MOST);
  if (people.length === 0) return null;
  return (
    <section className={styles.known} aria-label={t('knownTitle')}>
      <p>{t('knownTitle')}</p>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" disabled={inRoom.has(person.id)} onClick={() => onPick(person)}>
              <strong>{person.name}</strong>
              <span>{inRoom.has(person.id) ? t('knownIn') : workplace(person) || t('knownPick')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
