import type { ReactElement } from 'react';
import { ICON_PATHS, type IconName } from './paths.ts';

interface IconProps {
  readonly name: IconName;
  /** Edge in CSS pixels. */
  readonly size?: 16 | 20 | 24 | 32 | 40;
}

/** A drawing of the kit's own set: 24 units, round stroke. Words stand beside it or name its button, so it is hidden from readers. */
export const Icon = ({ name, size = 20 }: IconProps): ReactElement => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.75}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={ICON_PATHS[name]} />
  </svg>
);
