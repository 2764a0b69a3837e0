import type { EventPayload } from '../../preload/contract/events.ts';
import type { Result } from '../../preload/contract/models/problem.ts';
import type { Services } from '../services.ts';

type Area = EventPayload<'records.changed'>['area'];

/** Tells the windows that records of these kinds have changed, once a change is on disk; a change that failed is none. */
export const telling =
  ({ broadcast }: Pick<Services, 'broadcast'>, ...areas: readonly Area[]) =>
  async <T>(change: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await change;
    if (result.ok) {
      for (const area of areas) {
        broadcast('records.changed', { area });
      }
    }
    return result;
  };
