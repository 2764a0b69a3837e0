import { compareVersions } from '../../preload/contract/compare-versions.ts';
import type { CountyState } from '../../preload/contract/models/county.ts';
import { ok, type Problem, type Result } from '../../preload/contract/models/problem.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import type { OpenedLibrary } from '../library/open-library.ts';
import type { Records } from '../records/records.ts';

type CountyLibrary = Pick<OpenedLibrary, 'counties' | 'county'>;

export interface CountyServices {
  readonly records: Pick<Records, 'call'>;
  readonly library: CountyLibrary;
  /** Told after a change: what is shown of it is asked anew. */
  readonly onChanged: () => void;
}

/** Answers for what the county's documents have in common, and takes what content brings. */
export const countyHandlers = ({ records, library, onChanged }: CountyServices): HandlersFor<'county'> => {
  const state = async (): Promise<CountyState> => {
    const { inForce, byTrainer } = await records.call('county.read');
    const offers = library.counties().filter(({ source }) => source.manifestSha256 !== inForce?.source.manifestSha256);
    return { inForce, chosenByTrainer: byTrainer, offers: [...offers] };
  };
  const told = async (change: Result<unknown>): Promise<Result<CountyState>> => {
    if (!change.ok) return change;
    onChanged();
    return ok(await state());
  };
  return {
    'county.get': state,
    'county.use': async ({ packId }) => {
      const county = await library.county(packId);
      return county.ok ? told(await records.call('county.take', county.value, true)) : county;
    },
    'county.leave': async () => told(await records.call('county.leave')),
  };
};

/**
 * Takes a county's settings that came with content, where there is nothing to decide: the only ones there are, or a newer version of
 * those in force. Where two packs disagree, or the trainer has decided otherwise, nothing changes by itself.
 * @returns what the trainer should hear, or null
 */
export const takeCountyByItself = async ({ records, library, onChanged }: CountyServices): Promise<Problem | null> => {
  const { inForce, byTrainer } = await records.call('county.read');
  const offers = library.counties();
  const newer = offers.find(
    ({ source }) =>
      source.packId === inForce?.source.packId && compareVersions(source.packVersion, inForce.source.packVersion) > 0,
  );
  const only = inForce === null && !byTrainer && offers.length === 1 ? offers[0] : undefined;
  const chosen = newer ?? only;
  if (chosen === undefined) return null;
  const county = await library.county(chosen.source.packId);
  const taken = county.ok ? await records.call('county.take', county.value, byTrainer) : county;
  if (!taken.ok) return taken.problem;
  onChanged();
  return null;
};
