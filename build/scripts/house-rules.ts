import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * The rules of the house that no other tool checks: the length of a file, links in the docs, words that must not be there, tests
 * that are left out, classes that no style sheet has, problems that nothing raises. Each complaint is a line with the file and what to do.
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

/** Text that must not stand somewhere, and the reason for it. Written in pieces, so that this file does not find itself. */
interface Forbidden {
  readonly pattern: RegExp;
  readonly because: string;
}

/** Wherever a command line can stand: in sources, manifests, workflows, scripts. */
const ANYWHERE: readonly Forbidden[] = [
  {
    pattern: new RegExp(`--no-${'sandbox'}|--disable-[a-z-]+-${'sandbox'}|chromium${'Sandbox'}: false`),
    because: 'Chromium keeps its sandbox: use an unprivileged user instead',
  },
];

const IN_CODE: readonly Forbidden[] = [
  { pattern: new RegExp(`@ts-${'ignore'}|@ts-${'nocheck'}`), because: 'say what the type is' },
  { pattern: new RegExp(`\\.${'only'}\\(`), because: 'the other tests would not run' },
  { pattern: new RegExp(`waitFor${'Timeout'}`), because: 'tests wait for a state, never for a time' },
];

/**
 * What runs on the trainer's laptop: main could reach what no window can, so it has nothing to reach it with. A window may ask for
 * what is served to it, by an address without a host.
 */
const IN_PRODUCT: readonly Forbidden[] = [
  {
    pattern:
      /['"]node:(?:https?|http2|net|tls|dgram|dns)(?:\/|['"])|\bnet\.(?:fetch|request)\(|\bfetch\((?!['"`]\/[^/])|\bnew WebSocket\(/,
    because: 'the kit is offline: nothing of it opens a connection',
  },
  { pattern: /autoUpdater|electron-updater|crashReporter/, because: 'no updater and no telemetry that phones home' },
];

const checkWords = (file: string, text: string, forbidden: readonly Forbidden[]): void => {
  for (const [index, line] of text.split('\n').entries()) {
    for (const { pattern, because } of forbidden) {
      if (pattern.test(line)) {
        complaints.push(`${file}:${index + 1}: ${because}`);
      }
    }
    if (forbidden === IN_CODE && /\b(?:it|test|describe)\.skip\(/.test(line) && !/reason|because/i.test(line)) {
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

/** A class that a component takes from its style sheet is there: the types of a CSS module do not say it. */
const checkClasses = (file: string, text: string): void => {
  for (const [, styles = '', path = ''] of text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)) {
    const css = readFileSync(join(dirname(file), path), 'utf8');
    for (const [, name] of text.matchAll(new RegExp(`\\b${styles}\\.(\\w+)`, 'g'))) {
      if (!new RegExp(`\\.${name}\\b`).test(css)) complaints.push(`${file}: ${path} has no class ${name}`);
    }
  }
};

/** What can go wrong is told somewhere: a sentence that nobody is ever shown is taken away with its code. */
const CODES = 'preload/contract/models/problem.ts';
const checkCodes = (product: string): void => {
  for (const [, code] of readFileSync(CODES, 'utf8').matchAll(/^ {2}'([a-z-]+\.[a-z-]+)',$/gm)) {
    if (!product.includes(`'${code}'`)) complaints.push(`${CODES}: nothing raises ${code}`);
  }
};

const NOT_TEXT = /\.(?:png|jpg|webp|pdf|webm|mp4|woff2?|ico|icns)$/;
const raising: string[] = [];

for (const file of files.filter((name) => !NOT_TEXT.test(name))) {
  const text = readFileSync(file, 'utf8');
  checkWords(file, text, ANYWHERE);
  if (file.startsWith('resources/packs/')) {
    continue;
  }
  if (/\.(?:ts|tsx|css|html)$/.test(file)) {
    checkLength(file, text);
    checkWords(file, text, IN_CODE);
    if (/^(?:main|preload|renderer)\//.test(file) && !/\.test\.tsx?$|\/testing\//.test(file)) {
      checkWords(file, text, IN_PRODUCT);
      checkClasses(file, text);
      if (file !== CODES && !file.startsWith('renderer/locales/')) raising.push(text);
    }
  } else if (file.endsWith('.md')) {
    checkLinks(file, text);
  }
}

checkCodes(raising.join('\n'));

for (const warning of warnings) {
  process.stdout.write(`warning: ${warning}\n`);
}
for (const complaint of complaints) {
  process.stderr.write(`${complaint}\n`);
}
if (complaints.length > 0) {
  process.exitCode = 1;
}
