import { type ReactElement, useEffect, useState } from 'react';
import styles from './video-controls.module.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly step: number;
  /** Its value in words. */
  readonly says: string;
  readonly onChange: (value: number) => void;
}

/** For so long a wish stands on the slider while the wall has not followed yet. */
const PATIENCE_MS = 1000;

/**
 * A native slider for something that main owns. What was asked for stands until it has come true: without that the slider would
 * jump back under the hand. After the pointer lets go, the keys are the slides' again.
 */
export const Slider = ({ label, value, max, step, says, onChange }: SliderProps): ReactElement => {
  const [wish, setWish] = useState<number | null>(null);
  const [held, setHeld] = useState(false);
  const fulfilled = wish !== null && Math.abs(value - wish) <= step;
  useEffect(() => {
    if (wish === null || held) return;
    const timer = setTimeout(() => setWish(null), fulfilled ? 0 : PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [wish, held, fulfilled]);
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={says}
      min={0}
      max={max}
      step={step}
      value={wish ?? value}
      className={styles.slider}
      onChange={(event) => {
        const wanted = Number(event.currentTarget.value);
        if (wanted === wish) return;
        setWish(wanted);
        onChange(wanted);
      }}
      onPointerDown={() => setHeld(true)}
      onPointerUp={(event) => {
        setHeld(false);
        event.currentTarget.blur();
      }}
      onPointerCancel={() => setHeld(false)}
    />
  );
};
