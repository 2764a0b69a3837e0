import './styles/base.css';
import { ConsoleApp } from './app/console-app.tsx';
import { mountWindow } from './app/window-root.tsx';
import { en } from './locales/en/index.ts';
import { es } from './locales/es/index.ts';

await mountWindow(<ConsoleApp />, {
  texts: { en, es },
  hearsRecords: true,
  first: ['app.info', 'live.view', 'sessions.list'],
});
