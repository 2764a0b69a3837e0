import type { ReactElement } from 'react';
import type { ExcerptPart } from '../../../preload/contract/excerpt.ts';
import styles from './find.module.css';

/** A few words around what was found, and that marked. */
export const Excerpt = ({ parts }: { readonly parts: readonly ExcerptPart[] }): ReactElement => (
  <>
    {parts.map(({ text, found }, index) =>
      found ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: an excerpt's parts do not move
        <mark key={index} className={styles.found}>
          {text}
        </mark>
      ) : (
        text
      ),
    )}
  </>
);
