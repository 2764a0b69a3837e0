import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleSummary } from '../../../preload/contract/models/library.ts';
import { Badge } from '../../components/badge.tsx';

/** Marks wording that is ours and not yet the program's. Nothing where it is confirmed. */
export const StandingBadge = ({ standing }: { readonly standing: ModuleSummary['standing'] }): ReactElement | null => {
  const { t } = useTranslation();
  if (standing === 'confirmed' || standing === 'official') return null;
  return (
    <Badge tone="warn" icon="info">
      {t('standing')}
    </Badge>
  );
};
