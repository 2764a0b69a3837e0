import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * The rules of the house that no other tool checks: the length of a file, links in the docs, words that must not be there, tests
 * that are left out. Each complaint is a line with the file and what to do.
 */
const WARN_LINES = 300;
const REFUSE_LINES = 400;

const git = (...args: readonly string[]): readonly string[] =>
  execFileSync('git', args, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '' && existsSync(line));

const files = [...new Set([...git('ls-files'), ...git('ls-files', '--others', '--exclude-standard')])];
const complaints: string[] = [];
const warnings: string[] = [];

const checkLength = (file: string, text: string): void => {
  const lines = text.split('\n').length - 1;
  if (lines > REFUSE_LINES) {
    complaints.push(`${file}: ${lines} lines; split it (${REFUSE_LINES} is refused)`);
  } else if (lines > WARN_LINES) {
    warnings.push(`${file}: ${lines} lines; think of splitting it`);
  }
};

/** Text that must not stand in the code, as the reason for it. Written in pieces, so that this file does not find itself. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  { pattern: new RegExp(`--no-${'sandbox'}`), because: 'Chromium keeps its sandbox: use an unprivileged user instead' },
  { pattern: new RegExp(`@ts-${'ignore'}|@ts-${'nocheck'}`), because: 'say what the type is' },
  { pattern: new RegExp(`\\.${'only'}\\(`), because: 'the other tests would not run' },
  { pattern: new RegExp(`waitFor${'Timeout'}`), because: 'tests wait for a state, never for a time' },
];

const checkWords = (file: string, text: string): void => {
  for (const [index, line] of text.split('\n').entries()) {
    for (const { pattern, because } of FORBIDDEN) {
      if (pattern.test(line)) {
        complaints.push(`${file}:${index + 1}: ${because}`);
      }
    }
    if (/\b(?:it|test|describe)\.skip\(/.test(line) && !/reason|because/i.test(line)) {
      complaints.push(`${file}:${index + 1}: a test that is left out says its reason on the same line`);
    }
  }
};

/** Relative links of a Markdown file lead somewhere. */
const checkLinks = (file: string, text: string): void => {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`]*`/g, '');
  for (const [, target] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (target === undefined || /^(?:[a-z]+:|#)/.test(target)) {
      continue;
    }
    const path = normalize(join(dirname(file), decodeURI(target.replace(/#.*$/, ''))));
    if (!existsSync(path)) {
      complaints.push(`${file}: its link to ${target} leads nowhere`);
    }
  }
};

for (const file of files) {
  const isCode = /\.(?:ts|tsx|css|html)$/.test(file) && !file.startsWith('resources/packs/');
  const isProse = file.endsWith('.md') && !file.startsWith('resources/packs/');
  if (!isCode && !isProse) {
    continue;
  }
  const text = readFileSync(file, 'utf8');
  if (isCode) {
    checkLength(file, text);
    checkWords(file, text);
  } else {
    checkLinks(file, text);
  }
}

for (const warning of warnings) {
  process.stdout.write(`warning: ${warning}\n`);
}
for (const complaint of complaints) {
  process.stderr.write(`${complaint}\n`);
}
if (complaints.length > 0) {
  process.exitCode = 1;
}
