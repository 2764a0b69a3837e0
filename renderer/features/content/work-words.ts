import { useTranslation } from 'react-i18next';
import type { PackProgress } from '../../../preload/contract/models/content-pack-work.ts';
import { useDuration, useFormats } from '../../hooks/use-formats.ts';

export const shareOf = ({ bytes, phase }: PackProgress): number =>
  phase === 'finishing' ? 1 : bytes.total === 0 ? 0 : bytes.done / bytes.total;

/** Whole minutes that are left at that speed; null while nothing can be told. */
export const minutesLeft = ({ bytes, megabytesPerSecond }: PackProgress): number | null =>
  megabytesPerSecond === null || megabytesPerSecond <= 0
    ? null
    : Math.floor((bytes.total - bytes.done) / (megabytesPerSecond * 1e6) / 60);

/** "342 MB of 1.2 GB, 85 MB/s, about 2 min left" */
export const useProgressWords = (): ((progress: PackProgress) => string) => {
  const { t } = useTranslation('content');
  const formats = useFormats();
  const duration = useDuration();
  return (progress) => {
    if (progress.phase === 'finishing') return t('work.finishing');
    const { bytes, megabytesPerSecond } = progress;
    const left = minutesLeft(progress);
    return [
      t('work.amount', { done: formats.size(bytes.done), total: formats.size(bytes.total) }),
      megabytesPerSecond === null ? null : t('work.speed', { speed: formats.number(megabytesPerSecond) }),
      left === null ? null : left === 0 ? t('work.lessThanMinute') : t('work.left', { time: duration(left) }),
    ]
      .filter((part) => part !== null)
      .join(', ');
  };
};
