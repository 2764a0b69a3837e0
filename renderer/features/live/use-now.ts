import { useEffect, useState } from 'react';

/** The time in milliseconds since 1970, told anew every so often. Only for what the trainer reads; nothing hangs on it. */
export const useNow = (everyMs: number): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
