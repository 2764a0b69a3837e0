import { Origins } from './protocol/origins.ts';
import { startRefusingProxy } from './protocol/proxy.ts';
import { Targets } from './windows/targets.ts';
import { WindowManager } from './x11/window-manager.ts';

/** What every stand-in object stands on. One per process, made before main's bundle is loaded. */
export interface Runtime {
  readonly origins: Origins;
  readonly windowManager: Promise<WindowManager>;
  readonly targets: Targets;
  readonly appPath: string;
  readonly switches: Map<string, string>;
  /** Called for each request that was not the kit's own and was refused. */
  onAttempt: (url: string, method: string) => void;
}

export interface RuntimeOptions {
  readonly appPath: string;
  readonly display: string;
  readonly debuggingPort: number;
  readonly language: string;
  readonly onChromiumEnded: (code: number) => void;
}

/** What the proxy does here; as a switch it would shut out the kit's own servers, too. */
const BY_PROXY = 'host-resolver-rules';

let current: Runtime | undefined;

/** The runtime of this process. */
export function runtime(): Runtime {
  if (current === undefined) throw new Error('The stand-in runtime has not been started.');
  return current;
}

/** Prepares the runtime; Chromium itself starts with `targets.prelaunch()` or the first window. */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const windowManager = WindowManager.connect(options.display);
  windowManager.catch(() => undefined);
  const switches = new Map<string, string>();
  const [origins, proxy] = await Promise.all([
    Origins.start(),
    startRefusingProxy((url, method) => current?.onAttempt(url, method)),
  ]);
  const targets = new Targets({
    origins,
    windowManager,
    proxy: proxy.address,
    debuggingPort: options.debuggingPort,
    language: options.language,
    switches: () =>
      [...switches]
        .filter(([name]) => name !== BY_PROXY)
        .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    onChromiumEnded: options.onChromiumEnded,
  });
  current = { origins, windowManager, targets, appPath: options.appPath, switches, onAttempt: () => undefined };
  return current;
}
