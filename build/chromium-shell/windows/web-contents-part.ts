import type { WebContents } from 'electron';

/** What the stand-in has of `electron.WebContents`, beside its events: what the kit uses. */
export type WebContentsPart = Pick<
  WebContents,
  | 'id'
  | 'send'
  | 'getURL'
  | 'getTitle'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoading'
  | 'mainFrame'
  | 'getOSProcessId'
  | 'session'
  | 'reload'
  | 'capturePage'
  | 'printToPDF'
  | 'setWindowOpenHandler'
  | 'forcefullyCrashRenderer'
  | 'setAudioMuted'
  | 'isAudioMuted'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'executeJavaScript'
  | 'setWebRTCIPHandlingPolicy'
  | 'getWebRTCIPHandlingPolicy'
>;
