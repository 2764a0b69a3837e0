import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TranscriptLine } from '../../../preload/contract/models/library.ts';
import { clockOf } from '../notes/note-text.ts';
import styles from './transcript.module.css';
import { lineAt, moveInLines } from './transcript-line.ts';

interface TranscriptLinesProps {
  readonly lines: readonly TranscriptLine[];
  readonly language: string;
  /** Where the video is. */
  readonly seconds: number;
  readonly follows: boolean;
  /** Whoever scrolls by hand reads elsewhere: the list stays there until it is told to follow again. */
  readonly onFollows: (follows: boolean) => void;
  readonly onSeek: (seconds: number) => void;
}

/**
 * The lines of a video: the one that is being said is marked (`aria-current`, not read out: the video is speaking). One stop for Tab,
 * arrows go from line to line, Enter or a click seeks. Only the list itself is scrolled, never the page, and not while the keyboard is in it.
 */
export const TranscriptLines = (props: TranscriptLinesProps): ReactElement => {
  const { lines, language, seconds, follows, onFollows, onSeek } = props;
  const { t } = useTranslation('library');
  const list = useRef<HTMLOListElement>(null);
  const [reached, setReached] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const current = lineAt(lines, seconds);
  const stop = reached ?? Math.max(0, current);

  useEffect(() => {
    const box = list.current;
    const line = box?.children[current];
    if (!follows || box === null || !(line instanceof HTMLElement) || box.contains(document.activeElement)) return;
    box.scrollTo({ top: line.offsetTop - box.clientHeight / 3 });
  }, [current, follows]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moveInLines(event.key, stop, lines.length);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setReached(to);
    const button = list.current?.children[to]?.querySelector('button');
    button?.focus();
  };
  const seek = ({ seconds: to }: TranscriptLine): void => {
    onSeek(to);
    onFollows(true);
    setSaid(t('video.soughtTo', { time: clockOf(to) }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and a section would be one more landmark
    <div role="group" aria-label={t('video.transcript')} lang={language} className={styles.transcript}>
      <ol
        ref={list}
        className={styles.lines}
        onKeyDown={onKeyDown}
        onWheel={() => onFollows(false)}
        onTouchMove={() => onFollows(false)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setReached(null);
        }}
      >
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move, and two may say the same
          <li key={index}>
            <button
              type="button"
              className={styles.line}
              tabIndex={index === stop ? 0 : -1}
              {...(index === current ? { 'aria-current': 'true' as const } : {})}
              onFocus={() => setReached(index)}
              onClick={() => seek(line)}
            >
              <span className={styles.time}>{clockOf(line.seconds)}</span>
              <span>{line.text}</span>
            </button>
          </li>
        ))}
      </ol>
      <p role="status" className={styles.spoken}>
        {said}
      </p>
    </div>
  );
};
