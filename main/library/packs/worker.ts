import { parentPort, workerData } from 'node:worker_threads';
import { type JobReply, type JobStart, STOP } from './jobs.ts';
import { PackFault } from './pack-fault.ts';
import { run } from './run.ts';

/**
 * The worker in which the library reads sticks, copies, hashes and tidies up, so that nothing of that holds up the windows. One is
 * started for each job and ends with it.
 */
const port = parentPort;
if (port === null) throw new Error('the library worker runs as a worker thread');
const start = workerData as JobStart;

const say = (reply: JobReply): void => port.postMessage(reply);
let stopped = false;
const stop = (): void => {
  if (stopped) throw new PackFault('packs.cancelled');
};

port.on('message', (word: unknown) => {
  stopped ||= word === STOP;
});
run(start, (progress) => say({ kind: 'progress', progress }), stop)
  .then(
    (answer) => say({ kind: 'answer', answer }),
    (thrown: unknown) =>
      say(
        thrown instanceof PackFault
          ? { kind: 'problem', problem: thrown.problem }
          : { kind: 'broke', error: thrown instanceof Error ? thrown : new Error(String(thrown)) },
      ),
  )
  .finally(() => port.close());
