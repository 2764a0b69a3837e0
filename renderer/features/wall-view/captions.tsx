import { type ReactElement, type RefObject, useEffect, useState } from 'react';
import styles from './captions.module.css';

interface CaptionsProps {
  readonly video: RefObject<HTMLVideoElement | null>;
  /** The language shown, or none. */
  readonly language: string | null;
}

/** A cue's words without its markup, line by line. */
const linesOf = (cue: TextTrackCue): readonly string[] =>
  cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? '').split('\n').filter((line) => line.trim() !== '') : [];

/**
 * Captions, drawn by the kit so that they are as tall as a room needs and look alike on the wall and its mirror. The browser reads
 * the files and says which words are due.
 */
export const Captions = ({ video, language }: CaptionsProps): ReactElement | null => {
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const tracks = [...element.textTracks];
    const shown = tracks.find((track) => track.language === language);
    const draw = (): void => setLines([...(shown?.activeCues ?? [])].flatMap(linesOf));
    for (const track of tracks) track.mode = track === shown ? 'hidden' : 'disabled';
    shown?.addEventListener('cuechange', draw);
    draw();
    return () => shown?.removeEventListener('cuechange', draw);
  }, [video, language]);
  if (language === null || lines.length === 0) return null;
  return (
    <p className={styles.captions} lang={language}>
      {lines.map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ))}
    </p>
  );
};
