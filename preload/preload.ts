import { contextBridge, ipcRenderer } from 'electron';
import type { Kit } from './contract/kit.ts';

/**
 * The bridge: two functions and nothing else. What may pass, from which window, and of what shape is decided in main, where a
 * window cannot change it; so this file imports the contract's types only.
 */
const kit: Kit = {
  invoke: (channel, input) => ipcRenderer.invoke(channel, input),
  on: (event, listener) => {
    const heard = (_event: unknown, payload: unknown): void => listener(payload as Parameters<typeof listener>[0]);
    ipcRenderer.on(`event:${event}`, heard);
    return () => {
      ipcRenderer.removeListener(`event:${event}`, heard);
    };
  },
};

contextBridge.exposeInMainWorld('kit', kit);
