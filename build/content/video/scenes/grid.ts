import type { PictureOf } from '../pictures.ts';
import { drawPencil } from './icons.ts';
import { card, drawnPath, layer, n, rect, textBox } from './markup.ts';
import { easeInOut, easeOut, type Moment, progress } from './motion.ts';
import { COLOR } from './palette.ts';

type Grid = PictureOf<'grid'>;

const SHEET = { x: 30, y: 24, width: 1220, height: 554 } as const;
const HEAD = 92;
const NAMES = 276;
const DRAW_SECONDS = 0.55;

/** A question mark drawn by hand around x,y: the stroke first, then its dot. */
function question(x: number, y: number, p: number): string {
  const at = (dx: number, dy: number): string => `${n(x + dx)} ${n(y + dy)}`;
  const stroke = `M${at(-15, -12)} C${at(-15, -36)} ${at(17, -36)} ${at(17, -13)} C${at(17, 1)} ${at(0, 0)} ${at(0, 15)}`;
  const dot = p >= 1 ? `<circle cx="${n(x)}" cy="${n(y + 29)}" r="4.5" fill="${COLOR.accentText}"/>` : '';
  return drawnPath(stroke, p, COLOR.accentText, 8) + dot;
}

/** One sheet of paper with a table: heads, then row by row what is known and what is still to be asked. */
export function drawGrid(picture: Grid, moment: Moment): string {
  const cellWidth = (SHEET.width - NAMES) / picture.columns.length;
  const cellHeight = (SHEET.height - HEAD) / picture.rows.length;
  const left = (column: number): number => SHEET.x + NAMES + column * cellWidth;
  let art = card(SHEET, 1);
  let texts = '';
  let pencil = '';
  picture.columns.forEach((column, index) => {
    const shown = easeOut(progress(moment, column.at, 0.45));
    if (shown <= 0) return;
    const x = left(index);
    art += rect(
      { x: x + 5, y: SHEET.y + 8, width: cellWidth - 10, height: HEAD - 16 },
      COLOR.tealDark,
      `rx="12" opacity="${n(shown)}"`,
    );
    texts += textBox({
      x: x + 12,
      y: SHEET.y + 8,
      width: cellWidth - 24,
      height: HEAD - 16,
      text: column.title,
      size: 28,
      weight: 700,
      color: COLOR.white,
      align: 'center',
      opacity: shown,
    });
  });
  picture.rows.forEach((row, rowIndex) => {
    const y = SHEET.y + HEAD + rowIndex * cellHeight;
    const shown = easeOut(progress(moment, row.at, 0.45));
    art += drawnPath(`M${SHEET.x + 16} ${n(y)} H${SHEET.x + SHEET.width - 16}`, shown, COLOR.line, 3);
    texts += textBox({
      x: SHEET.x + 22,
      y,
      width: NAMES - 34,
      height: cellHeight,
      text: row.name,
      size: 29,
      weight: 800,
      color: COLOR.tealDark,
      opacity: shown,
    });
    row.cells.forEach((cell, column) => {
      const x = left(column);
      if (cell.text === undefined) {
        const p = easeInOut(progress(moment, cell.at, DRAW_SECONDS));
        art += question(x + cellWidth / 2, y + cellHeight / 2 - 4, p);
        if (p > 0 && p < 1) pencil = drawPencil(x + cellWidth / 2 + 16 - 16 * p, y + cellHeight / 2 - 20 + 32 * p, 1);
        return;
      }
      const known = easeOut(progress(moment, cell.at, 0.4));
      art +=
        known > 0
          ? rect(
              { x: x + 8, y: y + 10, width: cellWidth - 16, height: cellHeight - 20 },
              '#edf5f4',
              `rx="14" stroke="${COLOR.teal}" stroke-width="3" opacity="${n(known)}"`,
            )
          : '';
      texts += textBox({
        x: x + 16,
        y: y + 10,
        width: cellWidth - 32,
        height: cellHeight - 20,
        text: cell.text,
        size: 28,
        weight: 600,
        align: 'center',
        opacity: known,
      });
    });
  });
  return layer(art) + texts + layer(pencil);
}
