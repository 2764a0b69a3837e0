import type { Page } from '@playwright/test';
import type { LiveKit } from '../../harness/live-kit.ts';
import { good } from '../../harness/live-kit.ts';

declare global {
  interface Window {
    benchClick: Promise<number>;
  }
}

/** From a click on a person's line to the frame that shows that it is on disk: milliseconds of each. */
export const measureClicks = async ({ kit, session, console: page }: LiveKit, rounds: number): Promise<readonly number[]> => {
  const people = 40;
  for (let index = 0; index < people; index += 1) {
    const person = { name: `Person ${String(index).padStart(2, '0')}`, jobTitle: 'Counselor', school: 'Lincoln MS' };
    good(await kit.ask('people.add-expected', { sessionId: session.id, person }));
  }
  const lines = page.locator('li button[role=checkbox]');
  await lines.nth(people - 1).waitFor();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const line = page.getByRole('checkbox', { name: new RegExp(`^Person ${String(round % people).padStart(2, '0')}`) });
    await watchClick(page);
    // Waits until the line stands still under the pointer; the clock starts with the click itself.
    await line.click();
    times.push(await page.evaluate(() => window.benchClick));
  }
  return times;
};

/** The next click: from its own time stamp to the frame after which its line is no longer busy and has changed. */
const watchClick = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.benchClick = new Promise((resolve) => {
      window.addEventListener(
        'click',
        (event) => {
          const line = event.target instanceof Element ? event.target.closest('[role=checkbox]') : null;
          if (line === null) return resolve(Number.POSITIVE_INFINITY);
          const before = line.getAttribute('aria-checked');
          const late = setTimeout(() => resolve(Number.POSITIVE_INFINITY), 3000);
          new MutationObserver((_changes, observer) => {
            if (line.getAttribute('aria-checked') === before || line.getAttribute('aria-busy') === 'true') return;
            observer.disconnect();
            clearTimeout(late);
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              // A task that follows the frame: by then it has been drawn.
              port1.onmessage = () => resolve(performance.now() - event.timeStamp);
              port2.postMessage(null);
            });
          }).observe(line, { attributes: true });
        },
        { capture: true, once: true },
      );
    });
  });
