import { readFileSync } from 'node:fs';
import type { WebPreferences } from 'electron';
import { type PageScripts, pageScripts } from '../ipc/page-scripts.ts';
import { runtime } from '../runtime.ts';

/** What a window's page is given before its own scripts, as its web preferences ask for it. */
export function scriptsFor({ preload, additionalArguments = [] }: WebPreferences): PageScripts {
  return pageScripts(preload === undefined ? undefined : readFileSync(preload, 'utf8'), {
    argv: [process.execPath, '--type=renderer', ...additionalArguments.map((text) => translateArgument(text))],
    platform: process.platform,
    arch: process.arch,
    versions: { node: process.versions.node, chrome: '156.0.0.0', electron: '45.4.1' },
  });
}

/** `--name=kit://deck` has an address in it that the page is to use. */
function translateArgument(text: string): string {
  const at = text.indexOf('=') + 1;
  return text.slice(0, at) + runtime().origins.toHttp(text.slice(at));
}
