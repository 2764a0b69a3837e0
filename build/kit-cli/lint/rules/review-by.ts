import { type Finding, findingsOf, lineOf, type Rule } from '../finding.ts';
import { textOf } from '../pack-under-lint.ts';

const say = findingsOf('review-by');

/** An author wants to hear of it while there is time to look the figures up. */
const SOON_DAYS = 60;

/** Figures have a day until which somebody must have looked at them again. */
export const reviewBy: Rule = {
  name: 'review-by',
  run: async (pack) => {
    const findings: Finding[] = [];
    for (const { id, reviewBy: date } of pack.manifest.modules) {
      if (date === undefined) continue;
      const days = Math.round((Date.parse(date) - Date.parse(pack.today)) / 86_400_000);
      if (days >= SOON_DAYS) continue;
      const file = `modules/${id}/module.json`;
      const line = lineOf(await textOf(pack, file), '"reviewBy"');
      const where = line === undefined ? 'pack.json' : file;
      findings.push(
        days < 0
          ? say('error', where, `The figures of ${id} were to be looked at again by ${date}: check them and set a new day.`, line)
          : say('warning', where, `The figures of ${id} are to be looked at again by ${date}, in ${days} days.`, line),
      );
    }
    return findings;
  },
};
