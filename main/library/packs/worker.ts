import { parentPort, workerData } from 'node:worker_threads';
import { collectAs } from './collect.ts';
import { inspect } from './inspect.ts';
import { install } from './install.ts';
import { type JobReply, type JobStart, STOP } from './jobs.ts';
import { PackFault } from './pack-fault.ts';
import { readBoard } from './read-board.ts';
import { createRereader, rereadInTurn } from './rereader.ts';

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
const onProgress = (progress: Extract<JobReply, { kind: 'progress' }>['progress']): void => say({ kind: 'progress', progress });

const run = async (job: Exclude<JobStart, { kind: 'reread' }>) => {
  switch (job.kind) {
    case 'inspect':
      return inspect(job.input);
    case 'board':
      return readBoard(job.input);
    case 'collect':
      return collectAs(job.input);
    case 'install': {
      const rereader = createRereader(job.script);
      return install(job.input, { rereader, onProgress, stop }).finally(rereader.close);
    }
  }
};

if (start.kind === 'reread') {
  port.on(
    'message',
    rereadInTurn((reply) => port.postMessage(reply)),
  );
} else {
  port.on('message', (word: unknown) => {
    stopped ||= word === STOP;
  });
  run(start)
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
}
