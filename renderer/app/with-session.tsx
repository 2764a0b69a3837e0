import type { ReactNode } from 'react';
import { SessionId } from '../../preload/contract/models/ids.ts';
import { NotFound } from './not-found.tsx';

/** Reads a session's id out of the address; an address that holds none leads nowhere. */
export const WithSession = ({
  id,
  children,
}: {
  readonly id: string;
  readonly children: (id: SessionId) => ReactNode;
}): ReactNode => {
  const parsed = SessionId.safeParse(id);
  return parsed.success ? children(parsed.data) : <NotFound />;
};
