import { type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../preload/contract/models/session.ts';
import { RemoveSessionDialog } from '../../app/later-places.ts';
import { IconButton } from '../../components/icon-button.tsx';

/** The button that deletes a session nobody has attended, after asking. Where it cannot be deleted there is no button. */
export const RemoveSession = ({ session }: { readonly session: SessionSummary }): ReactElement | null => {
  const { t } = useTranslation('sessions');
  /** Null until it was first asked for. */
  const [asking, setAsking] = useState<boolean | null>(null);
  if (session.status !== 'planned' || session.attendedCount > 0) return null;
  return (
    <>
      <IconButton
        icon="trash"
        danger
        label={t('remove', { title: session.title || t('untitled') })}
        onPress={() => setAsking(true)}
      />
      {asking === null ? null : (
        <Suspense fallback={null}>
          <RemoveSessionDialog session={session} open={asking} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
};
