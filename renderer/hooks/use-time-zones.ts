import { useMemo } from 'react';
import type { Choice } from '../components/select.tsx';
import { useLanguage } from './use-words.ts';

/** Where trainers of a California program find themselves; any other zone in use is added to them. */
const ZONES = [
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Anchorage',
  'Pacific/Honolulu',
] as const;

const nameOf = (zone: string, language: string): string => {
  try {
    const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
    // A line of its own begins with a capital, in Spanish, too: "Hora del Pacífico".
    const line = name === undefined ? '' : name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
    return line === '' ? zone : `${line} (${zone.replaceAll('_', ' ')})`;
  } catch {
    // An engine that does not know the zone still lets it be kept.
    return zone;
  }
};

/** Time zones to choose from, the one in use among them. */
export const useTimeZoneChoices = (current: string): readonly Choice<string>[] => {
  const language = useLanguage();
  return useMemo(
    () => [...new Set([...ZONES, current])].map((value) => ({ value, label: nameOf(value, language) })),
    [current, language],
  );
};
