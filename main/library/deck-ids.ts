/**
 * Hands out the ids of a deck's slides, each once: the author's where it is good and new, else one that tells the place, so that the
 * slide can be shown all the same.
 */
export const createSlideIds = () => {
  const taken = new Set<string>();
  let place = 0;
  const free = (base: string): string => {
    let candidate = base;
    for (let n = 2; taken.has(candidate); n += 1) candidate = `${base}-${n}`;
    taken.add(candidate);
    return candidate;
  };
  return {
    has: (id: string): boolean => taken.has(id),
    /** @param onMissing is called where the author gave none */
    take: (wanted: string | undefined, onMissing: () => void): string => {
      place += 1;
      if (wanted === undefined) onMissing();
      return free(wanted ?? `slide-${place}`);
    },
  };
};

export type SlideIds = ReturnType<typeof createSlideIds>;
