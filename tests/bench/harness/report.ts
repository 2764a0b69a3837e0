import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './app-copy.ts';
import type { Machine } from './machine.ts';
import type { Line, Row, RowResult } from './row.ts';
import { ratio, summarize } from './statistics.ts';

const FILE = join(root, 'docs/BENCHMARKS.md');

const figure = (value: number): string =>
  Number.isNaN(value)
    ? '-'
    : value === Number.POSITIVE_INFINITY
      ? 'never'
      : value >= 100
        ? value.toFixed(0)
        : value.toPrecision(3);

const ratioFigure = (value: number): string => (value === Number.POSITIVE_INFINITY ? 'never' : value.toFixed(2));

/** Whether everything that was to be reached was; undefined where nothing was promised. */
export const isReached = ({ ours, baseline, atMost }: Line): boolean | undefined => {
  const own = summarize(ours);
  const base = baseline === null ? null : summarize(baseline);
  const checks = [
    ...(atMost.ratio === undefined || base === null
      ? []
      : [ratio(own.p50, base.p50) <= atMost.ratio, ratio(own.p95, base.p95) <= atMost.ratio]),
    ...(atMost.p95 === undefined ? [] : [own.p95 < atMost.p95]),
  ];
  return checks.length === 0 ? undefined : checks.every(Boolean);
};

const targetOf = ({ atMost, unit }: Line): string =>
  [
    ...(atMost.ratio === undefined ? [] : [`at most ${atMost.ratio} x`]),
    ...(atMost.p95 === undefined ? [] : [`p95 under ${atMost.p95} ${unit}`]),
  ].join(', ') || '-';

const HEAD = ['what', 'n', 'kit p50 / p95', 'baseline p50 / p95', 'ratio p50 / p95', 'to reach', 'reached'];

const cells = (line: Line): readonly string[] => {
  const own = summarize(line.ours);
  const base = line.baseline === null ? null : summarize(line.baseline);
  const never = (count: number): string => (count === 0 ? '' : ` (${count} never)`);
  const reached = isReached(line);
  return [
    line.what,
    base === null || base.count === own.count ? String(own.count) : `${own.count} / ${base.count}`,
    `${figure(own.p50)} / ${figure(own.p95)} ${line.unit}${never(own.never)}`,
    base === null ? '-' : `${figure(base.p50)} / ${figure(base.p95)} ${line.unit}${never(base.never)}`,
    base === null ? '-' : `${ratioFigure(ratio(own.p50, base.p50))} / ${ratioFigure(ratio(own.p95, base.p95))}`,
    targetOf(line),
    reached === undefined ? '-' : reached ? 'yes' : '**no**',
  ];
};

const table = (result: RowResult): string =>
  [HEAD, HEAD.map(() => '---'), ...result.lines.map(cells)].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Prints a row's table on the terminal. */
export const printRow = (result: RowResult): void => {
  console.log(`\n${table(result)}`);
  for (const note of result.notes) console.log(`   ${note}`);
};

interface Circumstances {
  readonly before: Machine;
  readonly after: Machine;
  readonly seed: number;
}

/** Writes a row's part of the page, between its markers; everything else on the page stays as somebody wrote it. */
export const writeRow = (row: Row, result: RowResult, { before, after, seed }: Circumstances): void => {
  const minutes = Math.max(1, Math.round((after.at.getTime() - before.at.getTime()) / 60_000));
  const [begin, end] = [`<!-- measured: ${row.name} -->`, `<!-- end: ${row.name} -->`];
  const part = [
    begin,
    '',
    `Measured ${before.at.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${minutes} min, seed ${seed}; load average ` +
      `${before.load.toFixed(1)} before and ${after.load.toFixed(1)} after.  `,
    `${before.processor}; ${before.system}.  `,
    `${before.versions}.`,
    '',
    table(result),
    '',
    `How: ${row.method}`,
    ...result.notes.flatMap((note) => ['', note]),
    '',
    end,
  ].join('\n');
  const page = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '# Benchmarks\n';
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  const next =
    from === -1 || to === -1
      ? `${page.trimEnd()}\n\n## ${row.title}\n\n${part}\n`
      : page.slice(0, from) + part + page.slice(to + end.length);
  writeFileSync(FILE, next);
};
