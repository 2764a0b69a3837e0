import './styles/base.css';
import { ConsoleApp } from './app/console-app.tsx';
import { mountWindow } from './app/window-root.tsx';

await mountWindow(<ConsoleApp />, { hearsRecords: true });
