import { registerHooks } from 'node:module';

const URL_OF_STAND_IN = 'chromium-shell:electron';
const KEY = 'chromium-shell electron';

/** From now on `require('electron')` (and `electron/main`, `electron/common`) gives `module`, wherever it is called. */
export function resolveElectronTo(module: object): void {
  Reflect.set(globalThis, Symbol.for(KEY), module);
  registerHooks({
    resolve: (specifier, context, next) =>
      /^electron(\/(main|common))?$/.test(specifier)
        ? { url: URL_OF_STAND_IN, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === URL_OF_STAND_IN
        ? { format: 'commonjs', source: `module.exports = globalThis[Symbol.for(${JSON.stringify(KEY)})];`, shortCircuit: true }
        : next(url, context),
  });
}
