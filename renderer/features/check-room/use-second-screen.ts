import { useAsk } from '../../hooks/use-ask.ts';

/** Whether this laptop sees a second screen that shows something of its own, as main understands its screens. */
export const useSecondScreen = (): boolean => useAsk('app.info', {}).data?.projector === 'ready';
