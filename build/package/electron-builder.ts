import type { Configuration } from 'electron-builder';

/**
 * How the kit is packaged. Windows and macOS are signed by whoever publishes (their certificates come by electron-builder's own
 * environment variables); nothing here asks the network.
 */
export const electronBuilder = (options: { readonly output: string; readonly electronDist: string | null }): Configuration => ({
  appId: 'org.schoolsascentersofwellness.facilitatorkit',
  productName: 'Facilitator Kit',
  copyright: 'The Facilitator Kit project, Apache-2.0',
  directories: { output: options.output, buildResources: 'resources/icons' },
  ...(options.electronDist === null ? {} : { electronDist: options.electronDist }),
  // better-sqlite3 brings its N-API binaries for every platform: there is nothing to rebuild and nothing to download.
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,
  asar: true,
  // The loader of the operating system cannot read inside an archive.
  asarUnpack: ['**/*.node'],
  files: [
    'dist/main/**/*.cjs',
    'dist/preload/**/*.cjs',
    'dist/renderer/**',
    'package.json',
    '!**/*.map',
    // The sources of the database and its build files: only its JavaScript and its binaries run.
    '!node_modules/better-sqlite3/{deps,src}/**',
    '!node_modules/better-sqlite3/binding.gyp',
    '!node_modules/node-addon-api/**',
  ],
  extraResources: [
    { from: 'resources/packs', to: 'packs' },
    { from: 'resources/licenses', to: 'licenses' },
  ],
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Education',
    executableName: 'facilitator-kit',
    icon: 'resources/icons/icon.png',
  },
  // For one user, without an administrator: school laptops are locked.
  win: {
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    icon: 'resources/icons/icon.png',
  },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.education',
    icon: 'resources/icons/icon.png',
    hardenedRuntime: true,
  },
  // There is no updater that phones home.
  publish: null,
});
