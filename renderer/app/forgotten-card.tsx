import { type ReactElement, Suspense } from 'react';
import { useAsk } from '../hooks/use-ask.ts';
import { ForgottenForm } from './later-places.ts';

/** A session that nobody ended on its day: asks when it really finished. */
export const ForgottenCard = (): ReactElement | null => {
  const forgotten = useAsk('app.info', {}).data?.forgotten ?? null;
  return forgotten === null ? null : (
    <Suspense fallback={null}>
      <ForgottenForm key={forgotten.sessionId} forgotten={forgotten} />
    </Suspense>
  );
};
