import type { Problem } from '../../preload/contract/models/problem.ts';
import { useAsk } from './use-ask.ts';
import { useDo } from './use-do.ts';

export interface Operator {
  /** As it was last given. */
  readonly name: string;
  /** Whether the question was answered today; undefined while that is not known. */
  readonly answered: boolean | undefined;
  /** Keeps today's answer, and says whether that went well. */
  readonly answer: (name: string) => Promise<boolean>;
  readonly pending: boolean;
  readonly problem: Problem | null;
}

/** "Who is using this laptop?", asked once a day: corrections and unlocks are stamped with the answer. */
export const useOperator = (): Operator => {
  const settings = useAsk('settings.get', {}).data;
  const today = useAsk('app.info', {}).data?.today;
  const set = useDo('settings.set', { keeps: () => ['settings.get', {}] });
  return {
    name: settings?.operator.name ?? '',
    answered: settings === undefined || today === undefined ? undefined : settings.operator.onDate === today,
    answer: async (name) => {
      const typed = name.trim();
      if (typed === '' || today === undefined) return false;
      return (await set.run({ operator: { name: typed, onDate: today } })) !== null;
    },
    pending: set.pending,
    problem: set.problem,
  };
};
