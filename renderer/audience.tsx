import './styles/base.css';
import { mountWindow } from './app/window-root.tsx';
import { Audience } from './features/audience/audience.tsx';
import { reportWallKeys } from './features/audience/wall-keys.ts';
import { wall as en } from './locales/en/wall.ts';
import { wall as es } from './locales/es/wall.ts';

reportWallKeys();
await mountWindow(<Audience />, { texts: { en: { wall: en }, es: { wall: es } } });
