import type { PackModule } from '../../../../preload/contract/models/pack.ts';
import { type Finding, findingsOf, lineOf, type Rule } from '../finding.ts';
import type { TextBlock } from '../html.ts';
import { itemsOf, type PackUnderLint, textOf } from '../pack-under-lint.ts';
import { hardestBlock, measure } from '../reading/measure.ts';
import { workbookText } from '../reading/workbook-text.ts';

const say = findingsOf('reading-level');

/** The most that a participant's text may ask for, as a year of school. */
const MOST = 10;

/** The formulas were made for samples of a hundred words; what is shorter is measured together with the rest of its module. */
const ENOUGH_WORDS = 100;

/** A part of a module that is measured for itself. */
interface Part {
  readonly name: string;
  readonly file: string;
  readonly blocks: readonly TextBlock[];
}

/** What participants read is easy enough: objectives, tasks, steps of activities, workbooks. */
export const readingLevel: Rule = {
  name: 'reading-level',
  run: async (pack) => {
    const findings: Finding[] = [];
    for (const module of pack.manifest.modules) {
      for (const language of pack.manifest.languages) {
        const parts = longEnough(await shortTexts(pack, module, language), language);
        findings.push(...parts.flatMap((part) => judge(part, language)));
      }
    }
    for (const { item } of itemsOf(pack, 'workbook')) {
      for (const [language, { file }] of Object.entries(item.variants)) {
        findings.push(...judge({ name: 'the workbook', ...(await workbookText(pack, file)) }, language));
      }
    }
    return findings;
  },
};

/** What stands in a module's own words, in one language. */
const shortTexts = async (pack: PackUnderLint, module: PackModule, language: string): Promise<readonly Part[]> => {
  const source = `modules/${module.id}/module.json`;
  const written = await textOf(pack, source);
  const [file, text] = written === '' ? ['pack.json', await textOf(pack, 'pack.json')] : [source, written];
  const part = (name: string, texts: readonly (string | undefined)[]): Part => ({
    name,
    file,
    blocks: texts
      .filter((one) => one !== undefined)
      .map((one) => ({ text: one, line: lineOf(text, JSON.stringify(one)) }))
      .map(({ text: words, line }) => (line === undefined ? { text: words } : { text: words, line })),
  });
  return [
    part(
      'the objectives',
      module.objectives.flatMap((one) => [one.text[language], one.evaluationQuestion?.[language]]),
    ),
    part(
      'the tasks',
      module.tasks.map((task) => task[language]),
    ),
    ...module.items.flatMap((item) =>
      item.kind === 'activity' ? [part(`the activity "${item.id}"`, item.steps[language] ?? [])] : [],
    ),
  ];
};

/** Parts that are too short to be measured become one. */
const longEnough = (parts: readonly Part[], language: string): readonly Part[] => {
  const words = (part: Part): number => measure(part.blocks, language)?.words ?? 0;
  const short = parts.filter((part) => words(part) < ENOUGH_WORDS);
  const together = {
    name: 'what is short (objectives, tasks, steps)',
    file: short[0]?.file ?? '',
    blocks: short.flatMap((part) => part.blocks),
  };
  return [...parts.filter((part) => !short.includes(part)), ...(short.length === 0 ? [] : [together])];
};

const judge = (part: Part, language: string): readonly Finding[] => {
  const { name, file, blocks } = part;
  const measured = measure(blocks, language);
  if (measured === null || measured.words === 0) return [];
  const { grade, words } = measured;
  if (grade <= MOST) return hardPassages(part, language);
  const hardest = hardestBlock(blocks, language);
  const begin = hardest === null ? '' : ` Begin with: "${shorten(hardest.text)}"`;
  const sentence = `In "${language}", ${name} asks for grade ${grade.toFixed(1)}; at most ${MOST}.${begin}`;
  // Of a few words nothing can be said with certainty.
  return [say(words < ENOUGH_WORDS ? 'warning' : 'error', file, sentence, hardest?.line)];
};

/** A paragraph of this length can be hard in the middle of an easy text. */
const PASSAGE_WORDS = 40;

const hardPassages = ({ name, file, blocks }: Part, language: string): readonly Finding[] =>
  blocks.flatMap((block) => {
    if (block.text.split(' ').length < PASSAGE_WORDS) return [];
    const measured = measure([block], language);
    if (measured === null || measured.words < PASSAGE_WORDS || measured.grade <= MOST + 2) return [];
    const grade = measured.grade.toFixed(1);
    return [
      say(
        'warning',
        file,
        `In "${language}", a passage of ${name} asks for grade ${grade}: "${shorten(block.text)}"`,
        block.line,
      ),
    ];
  });

const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text);
