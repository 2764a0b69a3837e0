/**
 * Any thrown value as text for the log: its name, message, code and cause, with the stack when there is one. Errors of the kit
 * carry no people's data in their messages; whoever throws keeps it so.
 */
export const describeError = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) {
    return `thrown: ${typeof thrown === 'string' ? thrown : JSON.stringify(thrown)}`;
  }
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` [${thrown.code}]` : '';
  const cause = thrown.cause === undefined ? '' : `\n  caused by ${describeError(thrown.cause)}`;
  return `${thrown.stack ?? `${thrown.name}: ${thrown.message}`}${code}${cause}`;
};
