import type { Instant } from '../../../preload/contract/models/time.ts';
import { useFormats } from '../../hooks/use-formats.ts';

/** A moment as this laptop's clock shows it. */
export const useMoment = (): ((at: Instant) => string) => {
  const formats = useFormats();
  return (at) => formats.moment(at, new Intl.DateTimeFormat().resolvedOptions().timeZone);
};
