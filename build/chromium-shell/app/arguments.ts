/** The value of a switch of the command line: empty when it has none, undefined when it is not there. */
export function argument(which: string): string | undefined {
  const found = process.argv.find((text) => text === `--${which}` || text.startsWith(`--${which}=`));
  return found === undefined ? undefined : found.slice(which.length + 3);
}

/** The kit's own BCP 47 language tag, from the environment as Chromium would take it. */
export function language(): string {
  const chosen = argument('lang') ?? process.env.LANGUAGE?.split(':')[0] ?? process.env.LC_ALL ?? process.env.LANG ?? '';
  const tag = (chosen.split('.')[0] ?? '').replace('_', '-');
  return /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? tag : 'en-US';
}
