import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** A pause in typing after which a draft is kept, so that a flat battery costs a word and not a paragraph. */
const PAUSE_MS = 900;

export interface Draft {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

/**
 * Typing that saves itself: on a pause and on leaving the field. `saved` is what is on disk; `save` says whether it went well. A
 * draft that could not be kept stays in the field, whatever arrives from disk.
 */
export const useDraft = (saved: string, save: (value: string) => Promise<boolean>): Draft => {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = useEffectEvent(async () => {
    clearTimeout(timer.current);
    const value = latest.current;
    if (value === null) return;
    if (value !== saved && !(await save(value))) return;
    // Typed on meanwhile: the newer text is kept by its own turn.
    if (latest.current === value) {
      latest.current = null;
      setDraft(null);
    }
  });
  const keepLater = useRef(() => {});
  useEffect(() => {
    keepLater.current = () => void keep();
    return () => void keep();
  }, []);

  return {
    value: draft ?? saved,
    onChange: (value) => {
      latest.current = value;
      setDraft(value);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keepLater.current(), PAUSE_MS);
    },
    onBlur: () => keepLater.current(),
  };
};
