import { type CSSProperties, type ReactElement, type RefObject, useEffect, useState } from 'react';
import type { CaptionSize } from '../../../preload/contract/models/live.ts';
import styles from './captions.module.css';

interface CaptionsProps {
  readonly video: RefObject<HTMLVideoElement | null>;
  /** The languages shown, from the top: none, one or two. */
  readonly languages: readonly string[];
  readonly size: CaptionSize;
}

/** A cue's words without its markup, line by line. */
const linesOf = (cue: TextTrackCue): readonly string[] =>
  cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? '').split('\n').filter((line) => line.trim() !== '') : [];

type Lines = Readonly<Record<string, readonly string[]>>;

const NOTHING: Lines = {};

/** Two languages, or larger ones, would hide too much of the picture: it makes room for them, and stays so between two captions. */
export const needRoom = (languages: readonly string[], size: CaptionSize): boolean =>
  languages.length > 1 || (languages.length === 1 && size !== 'normal');

/**
 * Captions, drawn by the kit so that they are as tall as a room needs and look alike on the wall and its mirror. The browser reads
 * the files and says which words are due.
 */
export const Captions = ({ video, languages, size }: CaptionsProps): ReactElement | null => {
  const [lines, setLines] = useState<Lines>(NOTHING);
  const wanted = languages.join(' ');
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const tracks = [...element.textTracks];
    const shown = tracks.filter((track) => wanted.split(' ').includes(track.language));
    const draw = (): void =>
      setLines(Object.fromEntries(shown.map((track) => [track.language, [...(track.activeCues ?? [])].flatMap(linesOf)])));
    for (const track of tracks) track.mode = shown.includes(track) ? 'hidden' : 'disabled';
    for (const track of shown) track.addEventListener('cuechange', draw);
    draw();
    return () => {
      for (const track of shown) track.removeEventListener('cuechange', draw);
    };
  }, [video, wanted]);
  const due = languages.some((language) => (lines[language] ?? []).length > 0);
  const room = needRoom(languages, size);
  if (languages.length === 0 || (!due && !room)) return null;
  return (
    <div
      className={styles.captions}
      data-size={size}
      data-room={room}
      style={{ '--languages': String(languages.length) } as CSSProperties}
    >
      {languages.map((language) => (
        <p key={language} lang={language} className={styles.language}>
          {(lines[language] ?? []).map((line) => (
            <span key={line} className={styles.line}>
              {line}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
};
