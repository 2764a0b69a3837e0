import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

type Name = Parameters<Electron.App['getPath']>[0];

const chosen = new Map<string, string>();

/** `app.getPath`. */
export function getPath(name: Name, appName: string): string {
  return chosen.get(name) ?? standard(name, appName);
}

/** `app.setPath`; as in Electron the folder has to be there. */
export function setPath(name: string, path: string): void {
  if (!existsSync(path)) throw new Error(`Failed to set path: there is no folder ${path}`);
  chosen.set(name, path);
}

function standard(name: Name, appName: string): string {
  const home = homedir();
  const userData = chosen.get('userData') ?? join(process.env.XDG_CONFIG_HOME ?? join(home, '.config'), appName);
  switch (name) {
    case 'home':
      return home;
    case 'appData':
      return process.env.XDG_CONFIG_HOME ?? join(home, '.config');
    case 'userData':
    case 'sessionData':
      return userData;
    case 'temp':
      return tmpdir();
    case 'logs':
      return join(userData, 'logs');
    case 'documents':
      return process.env.XDG_DOCUMENTS_DIR ?? join(home, 'Documents');
    case 'downloads':
      return process.env.XDG_DOWNLOAD_DIR ?? join(home, 'Downloads');
    case 'desktop':
      return process.env.XDG_DESKTOP_DIR ?? join(home, 'Desktop');
    case 'exe':
      return process.execPath;
    default:
      throw new Error(`Failed to get '${name}' path`);
  }
}
