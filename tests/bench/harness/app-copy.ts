import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Copies what was built, so that a build while the bench runs changes nothing of what is measured. Gives the copy's folder. */
export const copyApp = (folder: string): string => {
  const app = join(folder, 'app');
  for (const part of ['package.json', 'dist/main', 'dist/preload', 'dist/renderer', 'resources']) {
    cpSync(join(root, part), join(app, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'));
  return app;
};

/** The command that runs an app on the stand-in runtime. */
export const runtimeCommand = (app: string): readonly string[] => [join(root, 'build/chromium-shell/run.ts'), app];
