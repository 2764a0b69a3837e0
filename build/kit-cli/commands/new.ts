import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { LanguageTag } from '../../../preload/contract/models/localized.ts';
import { count } from '../../content/manifest/quantities.ts';
import { type Command, EXIT, Failed, WrongUse } from '../command.ts';
import { lookAtMaterial } from '../new/material.ts';
import { packIdOf, titleOf } from '../new/names.ts';
import { planFrom } from '../new/plan.ts';
import { templatePlan } from '../new/template.ts';
import { writePlan } from '../new/write-plan.ts';

export const newPack: Command = {
  name: 'new',
  summary: 'makes a folder to begin with: from a template, or from videos, slides and PDFs that you have',
  usage: 'FOLDER [--from MATERIAL] [--id ID] [--title TITLE] [--publisher NAME] [--role ROLE] [--language en] [--json]',
  help: `
  FOLDER             the new pack; it must not be there, or be empty
  --from MATERIAL    a folder of .mp4 or .webm videos, slides (.md, reveal.js .html, PowerPoint saved as .pdf), and PDF workbooks.
                     Each folder in it becomes a module; what lies beside them becomes one more. Nothing in MATERIAL is changed
  --id ID            the pack's lasting name, as "county.example"
  --title TITLE      as trainers see it
  --publisher NAME   your office
  --role ROLE        for whom it is, as "School Counselor"
  --language LANG    of the texts and of files that do not say (default en)

"slides.es.pdf" is the Spanish version of "slides.pdf". PDFs with wide pages become slides, others workbooks; their names can say so.
What is left for you to write is marked TODO, and kit pack lint finds it.
`,
  options: {
    from: { type: 'string' },
    id: { type: 'string' },
    title: { type: 'string' },
    publisher: { type: 'string' },
    role: { type: 'string' },
    language: { type: 'string' },
  },
  names: [1, 1],
  run: async ({ positionals: [folder = ''], text }, io) => {
    const language = text('language') ?? 'en';
    if (!LanguageTag.safeParse(language).success) throw new WrongUse(`"${language}" is not a language: write en, es, vi.`);
    const name = basename(resolve(folder));
    const about = {
      id: text('id') ?? packIdOf(name),
      title: text('title') ?? titleOf(name),
      publisher: text('publisher') ?? 'Our office',
      role: text('role') ?? null,
      language,
    };
    await refuseFull(folder);
    const from = text('from');
    const plan = from === undefined ? templatePlan(about) : planFrom(about, await lookAtMaterial(from, language));
    await mkdir(folder, { recursive: true });
    const files = await writePlan(folder, plan);
    io.say(`${folder}: ${count(plan.modules.length, 'module')}, ${count(files.length, 'file')}.`);
    for (const { file, reason } of plan.leftBehind) io.say(`Left behind: ${file}: ${reason}`);
    io.note(`Next: kit pack lint ${folder}, then kit pack build ${folder}.`);
    return {
      exit: EXIT.fine,
      json: { folder: resolve(folder), modules: plan.modules.map(({ id }) => id), files, leftBehind: plan.leftBehind },
    };
  },
};

/** Nothing of an author's is ever overwritten. */
const refuseFull = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new Failed(`${folder} is there already and is no folder.`);
  if ((await readdir(folder)).length > 0) throw new Failed(`${folder} is there already and is not empty: choose another name.`);
};
