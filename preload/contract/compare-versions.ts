/** Compares versions of three numbers: negative, zero or positive, as a sort wants it. */
export const compareVersions = (a: string, b: string): number => {
  const numbers = (version: string) => version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const [left, right] = [numbers(a), numbers(b)];
  return [0, 1, 2].map((i) => (left[i] ?? 0) - (right[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
};
