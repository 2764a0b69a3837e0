import type { WebContents } from 'electron';
import type { WindowKind } from '../../preload/contract/models/app.ts';

/**
 * Which window is which, written down when it is made. A window's own word is never asked: what it may do hangs on this.
 */
const kinds = new Map<number, { readonly kind: WindowKind; readonly contents: WebContents }>();

/** Remembers a window's kind until it is destroyed. */
export const rememberKind = (contents: WebContents, kind: WindowKind): void => {
  const { id } = contents;
  kinds.set(id, { kind, contents });
  contents.once('destroyed', () => kinds.delete(id));
};

/** The kind of a window, or undefined when the kit did not make it. */
export const kindOf = (contents: WebContents): WindowKind | undefined => kinds.get(contents.id)?.kind;

/** All windows of some kinds that can be told something now. */
export const contentsOf = (wanted: readonly WindowKind[]): readonly WebContents[] =>
  [...kinds.values()]
    .filter(({ kind, contents }) => wanted.includes(kind) && !contents.isDestroyed() && !contents.isCrashed())
    .map(({ contents }) => contents);
