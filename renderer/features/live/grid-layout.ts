/** How a grid of slide pictures is laid out in a width: pixels. */
export interface GridLayout {
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** A row with its picture, its caption and the gap under it. */
  readonly rowHeight: number;
  readonly gap: number;
}

/** A picture narrower than this cannot be told from its neighbours. */
const NARROWEST = 160;
const CAPTION = 26;
const GAP = 14;

/** @param shape width by height of a picture */
export const gridLayout = (width: number, shape: number, count: number): GridLayout => {
  const columns = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const cellWidth = Math.max(0, Math.floor((width - (columns - 1) * GAP) / columns));
  const cellHeight = Math.round(cellWidth / shape);
  return { columns, rows: Math.ceil(count / columns), cellWidth, cellHeight, rowHeight: cellHeight + CAPTION + GAP, gap: GAP };
};

/** Where a key leads from a place in a grid; null for a key that moves nothing. At an edge it stays where it is. */
export const moveInGrid = (key: string, from: number, columns: number, count: number): number | null => {
  const to: Readonly<Record<string, number>> = {
    ArrowRight: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from + columns,
    ArrowUp: from - columns,
    Home: 0,
    End: count - 1,
  };
  const place = to[key];
  if (place === undefined) return null;
  if (place >= 0 && place < count) return place;
  // From the last whole row down into one that is shorter: its last picture.
  const rowsBelow = Math.floor((count - 1) / columns) > Math.floor(from / columns);
  return key === 'ArrowDown' && rowsBelow ? count - 1 : Math.max(0, from);
};
