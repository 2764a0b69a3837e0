import type { CallbackResponse, OnBeforeRequestListenerDetails, Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { blockNetwork, isOwn } from './network.ts';

describe("the kit's own addresses", () => {
  it.each([
    'kit://app/console.html',
    'kit://app/media/abc',
    'kit://deck/deck.html',
    'blob:kit://app/6a0c',
    'data:image/png;base64,AA',
    'devtools://devtools/bundled/inspector.html',
  ])('%s is one', (url) => expect(isOwn(url)).toBe(true));

  it.each([
    'https://example.org/',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1/',
    'wss://example.org/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'kit://other/console.html',
    'kit://app',
    'kit://app.example.org/',
    'kit://app@example.org/',
    'kit://app:80/',
    'blob:https://example.org/6a0c',
    'blob:kit://deck/6a0c',
    'https://example.org/kit://app/',
    ' kit://app/',
    '',
  ])('"%s" is none', (url) => expect(isOwn(url)).toBe(false));
});

it('every request is asked about, and answered', () => {
  type Listener = (details: OnBeforeRequestListenerDetails, answer: (response: CallbackResponse) => void) => void;
  let listener: Listener = () => undefined;
  const webRequest = {
    onBeforeRequest: (given: Listener) => {
      listener = given;
    },
  };
  blockNetwork({ webRequest } as unknown as Session);
  const answerTo = (url: string): unknown => {
    let answered: CallbackResponse | undefined;
    listener({ url, resourceType: 'xhr' } as OnBeforeRequestListenerDetails, (response) => {
      answered = response;
    });
    return answered;
  };
  expect([answerTo('kit://app/a.js'), answerTo('https://example.org/')]).toEqual([{ cancel: false }, { cancel: true }]);
});
