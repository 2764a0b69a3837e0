import { drawCurtain } from './features/curtain/curtain.ts';

drawCurtain();
