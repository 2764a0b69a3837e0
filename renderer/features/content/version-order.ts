/** Whether a version of three numbers is newer than another. */
export const isNewer = (version: string, than: string): boolean => {
  const [left, right] = [version, than].map((each) => each.split('.').map(Number));
  const at = [0, 1, 2].find((index) => left?.[index] !== right?.[index]);
  return at !== undefined && (left?.[at] ?? 0) > (right?.[at] ?? 0);
};
