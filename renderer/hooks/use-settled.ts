import { useEffect, useState } from 'react';

/** The value once it has stood still for so long; the first one at once. */
export const useSettled = <T>(value: T, standsMs: number): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), standsMs);
    return () => clearTimeout(timer);
  }, [value, standsMs]);
  return settled;
};
