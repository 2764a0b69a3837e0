import { relative, resolve } from 'node:path';
import { count } from '../../content/manifest/quantities.ts';
import { type Command, EXIT, WrongUse } from '../command.ts';
import type { Finding } from '../lint/finding.ts';
import { lintPack } from '../lint/lint-pack.ts';
import { openForLint } from '../lint/open-for-lint.ts';

export const lint: Command = {
  name: 'lint',
  summary: 'looks at a pack and says what has to be mended, file and line',
  usage: 'FOLDER [--previous PACK] [--strict] [--json]',
  help: `
  FOLDER            a pack's folder, built or not, or a .kitpack
  --previous PACK   the version before (folder or .kitpack): ids of slides, items and modules must have stayed
  --strict          warnings count like errors
  --json            "findings": severity, rule, file, line, sentence

docs/PACK-FORMAT.md has a line about each rule. Ends with 1 when there are errors.
`,
  options: { previous: { type: 'string' }, strict: { type: 'boolean' } },
  names: [1, 1],
  run: async ({ positionals: [folder = ''], text, flag }, io) => {
    const before = text('previous');
    const opened = await openForLint(folder, io.progress);
    const previous = before === undefined ? null : await openForLint(before);
    try {
      if (previous !== null && previous.pack === null) throw new WrongUse(`There is no whole pack in ${before} to compare with.`);
      const { pack } = opened;
      const old = previous?.pack ?? null;
      const asked =
        pack === null
          ? []
          : await lintPack(
              { ...pack, today: io.today, previous: old === null ? null : { ...old, today: io.today, previous: null } },
              (rule, done, total) => io.progress(rule, done, total),
            );
      const findings = [...opened.findings, ...asked];
      for (const finding of findings) io.say(lineFor(folder, finding));
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      const warnings = findings.length - errors;
      io.say(
        findings.length === 0
          ? `Nothing to mend in ${pack === null ? folder : `${pack.manifest.id} ${pack.manifest.version}`}.`
          : `${count(errors, 'error')}, ${count(warnings, 'warning')}.`,
      );
      const bad = errors > 0 || (flag('strict') && warnings > 0);
      return { exit: bad ? EXIT.findings : EXIT.fine, json: { errors, warnings, findings } };
    } finally {
      await opened.close();
      await previous?.close();
    }
  },
};

/** `file:line: severity: sentence [rule]`: editors and terminals make a link of it. */
const lineFor = (folder: string, { file, line, severity, rule, sentence }: Finding): string => {
  const place = relative(process.cwd(), resolve(folder, file)) || file;
  return `${place}${line === undefined ? '' : `:${line}`}: ${severity}: ${sentence} [${rule}]`;
};
