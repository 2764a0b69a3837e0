import type { ReactElement } from 'react';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import { Read } from '../../components/page.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { PacketForm } from './packet-form.tsx';
import { beginning } from './packet-state.ts';

/** The packet of a session's workbooks, or of all that are on board. */
export const PacketPart = ({ sessionId }: { readonly sessionId: SessionId | null }): ReactElement => {
  const choices = useAsk('paper.choices', { sessionId });
  return <Read of={choices}>{(data) => <PacketForm key={beginning(data)} sessionId={sessionId} choices={data} />}</Read>;
};
