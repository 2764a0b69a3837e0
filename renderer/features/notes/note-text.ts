import type { NoteKind } from '../../../preload/contract/models/note.ts';

/** What was typed, taken apart: a `?` or `!` at the start makes it a question or an action, and is not part of the text. */
export const readNote = (typed: string): { readonly kind: NoteKind; readonly text: string } => {
  const trimmed = typed.trim();
  const mark = trimmed[0];
  const text = trimmed.slice(1).trim();
  if (mark === '?') return { kind: 'question', text };
  return mark === '!' ? { kind: 'action', text } : { kind: 'note', text: trimmed };
};

/** Seconds of a video as "1:05" or "1:02:05". */
export const clockOf = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
};
