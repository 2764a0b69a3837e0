import type { Level, PictureOf } from '../pictures.ts';
import { card, layer, n, rect, textBox } from './markup.ts';
import { easeInOut, easeOut, type Moment, progress } from './motion.ts';
import { COLOR } from './palette.ts';

type Weeks = PictureOf<'weeks'>;

const TOP = 96;
const LEFT = 216;
const RIGHT = 1226;
const BOTTOM = 512;
const RADIUS = 34;

/** Full, half or empty: told apart by shape, so that nobody needs the color. */
function circle(level: Level, x: number, y: number, radius: number, shown: number): string {
  if (shown <= 0) return '';
  const inside = {
    flows: `<circle r="${radius}" fill="${COLOR.teal}"/>`,
    slow: `<path d="M0 ${-radius} A${radius} ${radius} 0 0 0 0 ${radius} Z" fill="${COLOR.teal}"/>`,
    stuck: '',
  }[level];
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${n(0.6 + 0.4 * shown)})" opacity="${n(shown)}"><circle r="${radius}" fill="#fff"/>${inside}<circle r="${radius}" fill="none" stroke="${COLOR.tealDark}" stroke-width="4"/></g>`;
}

/** First only a number stands in each week; then one strand after the other shows what kind of week it was. */
export function drawWeeks(picture: Weeks, moment: Moment): string {
  const columns = picture.strands.length + 1;
  const width = (RIGHT - LEFT) / columns;
  const step = (BOTTOM - TOP) / picture.weeks.length;
  const columnX = (index: number): number => LEFT + (index + 0.5) * width;
  const strandColumn = (index: number): number => (index < picture.numberAfter ? index : index + 1);
  const numberX = columnX(picture.numberAfter);
  const head = (text: string, x: number, opacity: number, strong: boolean): string =>
    textBox({
      x: x - width / 2,
      y: 36,
      width,
      height: 48,
      text,
      size: 26,
      weight: strong ? 800 : 600,
      color: strong ? COLOR.accentText : COLOR.tealDark,
      align: 'center',
      opacity,
    });

  const firstWeek = picture.weeks[0];
  let art = '';
  let texts =
    firstWeek === undefined ? '' : head(picture.numberLabel, numberX, easeOut(progress(moment, firstWeek.at, 0.5)), true);
  picture.strands.forEach((strand, index) => {
    texts += head(strand.label, columnX(strandColumn(index)), easeOut(progress(moment, strand.at, 0.4)), false);
  });
  picture.weeks.forEach((week, row) => {
    const shown = easeOut(progress(moment, week.at, 0.5));
    if (shown <= 0) return;
    const y = TOP + row * step;
    const middle = y + (step - 14) / 2;
    const marked = picture.mark?.week === row ? easeInOut(progress(moment, picture.mark.at, 0.5)) : 0;
    art += card({ x: 44, y, width: 1192, height: step - 14 }, shown, COLOR.line, '#ffffff');
    if (marked > 0)
      art += rect(
        { x: 44, y, width: 1192, height: step - 14 },
        'none',
        `rx="18" stroke="${COLOR.accent}" stroke-width="6" opacity="${n(marked)}"`,
      );
    art += rect({ x: numberX - 56, y: middle - 44, width: 112, height: 88 }, '#fdf1e8', `rx="16" opacity="${n(shown)}"`);
    texts +=
      textBox({
        x: 68,
        y,
        width: 150,
        height: step - 14,
        text: week.name,
        size: 36,
        weight: 800,
        color: COLOR.tealDark,
        opacity: shown,
      }) +
      textBox({
        x: numberX - 56,
        y: middle - 44,
        width: 112,
        height: 88,
        text: String(week.number),
        size: 54,
        weight: 800,
        color: COLOR.accentText,
        align: 'center',
        opacity: shown,
      });
    picture.strands.forEach((strand, index) => {
      const level = week.levels[index];
      // From the first week down to the last, so that the eye has a way to go.
      const filled = easeOut(progress(moment, strand.at, 0.4 + row * 0.3) * (1 + row * 0.75) - row * 0.75);
      if (level !== undefined) art += circle(level, columnX(strandColumn(index)), middle, RADIUS, filled);
    });
  });
  const legend = easeOut(progress(moment, picture.legend.at, 0.5));
  const entries = [
    ['flows', picture.legend.flows],
    ['slow', picture.legend.slow],
    ['stuck', picture.legend.stuck],
  ] as const;
  entries.forEach(([level, text], index) => {
    const x = 300 + index * 260;
    art += circle(level, x, 547, 20, legend);
    texts += textBox({ x: x + 32, y: 525, width: 190, height: 44, text, size: 28, weight: 600, opacity: legend });
  });
  return layer(art) + texts;
}
