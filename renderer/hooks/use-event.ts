import { useEffect, useEffectEvent } from 'react';
import type { EventName, EventPayload } from '../../preload/contract/events.ts';
import { listen } from '../bridge.ts';

/** Listens to an event of main as long as the component is there. The listener may change without listening anew. */
export const useEvent = <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): void => {
  const onEvent = useEffectEvent(listener);
  useEffect(() => listen(event, (payload) => onEvent(payload)), [event]);
};
