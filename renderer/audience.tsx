import './styles/base.css';
import { mountWindow } from './app/window-root.tsx';
import { Audience } from './features/audience/audience.tsx';
import { reportWallKeys } from './features/audience/wall-keys.ts';

reportWallKeys();
await mountWindow(<Audience />, { hearsRecords: false });
