import type { CdpSession } from '../cdp/connection.ts';

/**
 * The id of the process that draws the document in `frameId`. No command tells it; the head of a trace does, which lists
 * every frame of the page with its process.
 */
export async function rendererPid(page: CdpSession, frameId: string): Promise<number | undefined> {
  const turn = lastTrace.then(() => trace(page));
  // One trace at a time: Chromium refuses a second.
  lastTrace = turn.catch(() => undefined);
  return (await turn).get(frameId);
}

let lastTrace: Promise<unknown> = Promise.resolve();

interface TraceEvent {
  readonly name?: string;
  readonly args?: { readonly data?: TraceData };
}
interface TraceData {
  readonly frames?: readonly { readonly frame: string; readonly processId?: number }[];
  readonly frame?: string;
  readonly processId?: number;
}

async function trace(page: CdpSession): Promise<ReadonlyMap<string, number>> {
  const pids = new Map<string, number>();
  const ended = page.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, args } of value as readonly TraceEvent[]) {
      if (name !== 'TracingStartedInBrowser') continue;
      for (const { frame, processId } of args?.data?.frames ?? [])
        if (processId !== undefined && !pids.has(frame)) pids.set(frame, processId);
    }
  });
  const complete = new Promise<void>((resolve) => {
    const heard = page.on('Tracing.tracingComplete', () => {
      heard();
      resolve();
    });
  });
  await page.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'], excludedCategories: ['*'] },
  });
  await page.send('Tracing.end');
  await complete;
  ended();
  return pids;
}
