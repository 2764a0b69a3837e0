import type { Clock, Stamp } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import type { Records } from '../records/records.ts';
import type { RemarkCode } from '../records/stores/remarks.ts';
import type { LiveSession } from './live-types.ts';

const log = createLog('remarks');

/** Writes down what a reader of the summary has to know of the laptop, while a session is live; else there is nothing to say. */
export const createRemarks =
  (records: Pick<Records, 'call'>, live: Pick<LiveSession, 'view'>, clock: Clock) =>
  (code: RemarkCode, params: Readonly<Record<string, number | string>> = {}, at: Stamp = clock.stamp()): void => {
    const sessionId = live.view()?.state.sessionId;
    if (sessionId !== undefined) {
      records
        .call('live.remark', sessionId, code, params, at)
        .catch((thrown: unknown) => log.error('a remark could not be written', thrown));
    }
  };
