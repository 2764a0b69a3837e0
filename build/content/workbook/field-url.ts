/**
 * [Note: fields travel as links]
 * In the page each place to write is a link with an address of ours. Chromium measures it, puts it into the PDF as a link
 * annotation on the right page, and ties it to the structure tree in reading order. Afterwards `form.ts` turns each of those
 * annotations into a form field of the same rectangle and the same place in the tree: nothing is measured twice.
 */
export interface FieldSpec {
  readonly kind: 'text' | 'check';
  /** Unique in the workbook and equal in all its languages. */
  readonly name: string;
  /** What a screen reader says and what shows as the tooltip. */
  readonly label: string;
  readonly lines: number;
}

export const FIELD_SCHEME = 'kit-field:';

/** The address that stands for a field in the page. `expand-page.ts` writes the same form inside the browser. */
export function fieldUrl(spec: FieldSpec): string {
  return `${FIELD_SCHEME}${spec.kind}/${spec.name}?lines=${spec.lines}&label=${encodeURIComponent(spec.label)}`;
}

/** Reads `fieldUrl` back. An address that is not a field (an ordinary link) gives `undefined`; a broken one throws. */
export function parseFieldUrl(address: string): FieldSpec | undefined {
  if (!address.startsWith(FIELD_SCHEME)) return undefined;
  const match = /^(text|check)\/([a-z0-9-]+)\?lines=(\d+)&label=(.+)$/.exec(address.slice(FIELD_SCHEME.length));
  const [, kind, name, lines, label] = match ?? [];
  if ((kind !== 'text' && kind !== 'check') || name === undefined || lines === undefined || label === undefined) {
    throw new Error(`A workbook field has an address that cannot be read: ${address}`);
  }
  return { kind, name, label: decodeURIComponent(label), lines: Number(lines) };
}
