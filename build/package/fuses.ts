import type { FuseV1Config } from '@electron/fuses';
import { FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Electron's switches that are burnt into the binary (https://www.electronjs.org/docs/latest/tutorial/fuses). All are named, so
 * that a new one in a later Electron is noticed.
 *
 * @param inspectable a build for tests: Playwright drives Electron through Node's inspector, so that fuse alone differs.
 */
export const fuses = (inspectable: boolean): FuseV1Config => ({
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The program is not a Node that runs any script. Workers are worker threads, which need no such thing.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // NODE_OPTIONS and --inspect would let whoever starts the kit into its main process.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: inspectable,
  // What is loaded is what was packaged (macOS and Windows check it).
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The kit has a scheme of its own; file:// gets nothing.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
});
