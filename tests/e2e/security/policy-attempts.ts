/** What a page tries: `app` are the kit's windows, `deck` the slide document. */
export type PolicyOf = 'app' | 'deck';

export interface Attempt {
  readonly policy: PolicyOf;
  /** `http://127.0.0.1:port` of a program that is not the kit. */
  readonly elsewhere: string;
  /** How long a report of the browser may take to come. What is open is waited for in vain. */
  readonly patienceMs: number;
}

/**
 * Runs in a page and tries everything that its content security policy forbids; gives the names of what was not stopped. Where the
 * effect can be seen (a script has run, a style applies) the effect counts; where another wall would hide it (the network is
 * blocked, too) the browser's own report of a violation counts. Sent into the page as text: it uses nothing from outside itself.
 */
export const attemptAll = async ({ policy, elsewhere, patienceMs }: Attempt): Promise<readonly string[]> => {
  type Seen = Window & { seen?: Record<string, boolean> };
  const holder = window as Seen;
  holder.seen = {};
  const open: string[] = [];
  const reports: { readonly directive: string; readonly blocked: string }[] = [];
  const hear = (event: SecurityPolicyViolationEvent): void => {
    reports.push({ directive: event.effectiveDirective, blocked: event.blockedURI });
  };
  document.addEventListener('securitypolicyviolation', hear);
  // What a debugger evaluates may use `eval` while it does; so leave that moment first.
  await new Promise((later) => setTimeout(later));

  const place = document.createElement('div');
  document.body.append(place);
  const put = <K extends keyof HTMLElementTagNameMap>(tag: K, wish: (element: HTMLElementTagNameMap[K]) => void): void => {
    const element = document.createElement(tag);
    wish(element);
    place.append(element);
  };
  const runs = (name: string, attempt: () => unknown): void => {
    try {
      attempt();
      open.push(name);
    } catch {
      // Refused, as it should be.
    }
  };
  runs('eval', () => (Reflect.get(window, 'eval') as (code: string) => unknown)('1'));
  runs('new Function', () => new Function('return 1')());
  runs('WebAssembly', () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));

  put('script', (script) => {
    script.textContent = 'window.seen.inlineScript = true';
  });
  put('button', (button) => {
    button.setAttribute('onclick', 'window.seen.inlineHandler = true');
    button.click();
  });
  if (holder.seen['inlineScript']) open.push('inline script');
  // The deck's document swallows every click before it reaches an element.
  if (holder.seen['inlineHandler']) open.push('inline handler');

  if (policy === 'app') {
    put('style', (style) => {
      style.textContent = '#tried { outline-width: 7px; outline-style: solid }';
    });
    put('p', (paragraph) => {
      paragraph.id = 'tried';
      paragraph.setAttribute('style', 'border-top: 5px solid');
    });
    const tried = getComputedStyle(document.getElementById('tried') ?? document.body);
    if (tried.outlineWidth === '7px') open.push('inline style element');
    if (tried.borderTopWidth === '5px') open.push('inline style attribute');
  }
  put('base', (base) => {
    base.href = `${elsewhere}/`;
  });
  if (document.baseURI.startsWith(elsewhere)) open.push('base-uri');
  place.querySelector('base')?.remove();

  /** Tried here, and waited for below: the violation that has to come of it. */
  const expected: { readonly name: string; readonly directive: string; readonly blocked: string }[] = [];
  const expects = (name: string, directive: string, blocked: string, attempt: () => unknown): void => {
    expected.push({ name, directive, blocked });
    try {
      const outcome = attempt();
      if (outcome instanceof Promise) outcome.catch(() => undefined);
    } catch {
      // Some are refused by an exception as well.
    }
  };
  const to = (name: string): string => `${elsewhere}/${name}`;
  const blob = URL.createObjectURL(new Blob(['0'], { type: 'text/javascript' }));
  expects('script elsewhere', 'script-src-elem', to('script'), () => put('script', (it) => it.setAttribute('src', to('script'))));
  expects('script of data', 'script-src-elem', 'data', () =>
    put('script', (it) => it.setAttribute('src', 'data:text/javascript,0')),
  );
  expects('script of a blob', 'script-src-elem', 'blob', () => put('script', (it) => it.setAttribute('src', blob)));
  expects('worker of a blob', 'worker-src', 'blob', () => new Worker(blob));
  expects('style sheet elsewhere', 'style-src-elem', to('sheet'), () =>
    put('link', (it) => Object.assign(it, { rel: 'stylesheet', href: to('sheet') })),
  );
  expects('picture elsewhere', 'img-src', to('picture'), () => put('img', (it) => it.setAttribute('src', to('picture'))));
  expects('picture of data', 'img-src', 'data', () =>
    put('img', (it) => it.setAttribute('src', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=')),
  );
  expects('video elsewhere', 'media-src', to('video'), () => put('video', (it) => it.setAttribute('src', to('video'))));
  expects('font elsewhere', 'font-src', to('font'), () => new FontFace('tried', `url(${to('font')})`).load());
  expects('fetch elsewhere', 'connect-src', to('fetch'), () => fetch(to('fetch')));
  expects('fetch of the internet', 'connect-src', 'https://example.org/', () => fetch('https://example.org/'));
  expects(
    'socket elsewhere',
    'connect-src',
    to('socket').replace('http', 'ws'),
    () => new WebSocket(to('socket').replace('http', 'ws')),
  );
  expects('event source elsewhere', 'connect-src', to('events'), () => new EventSource(to('events')));
  expects('beacon elsewhere', 'connect-src', to('beacon'), () => navigator.sendBeacon(to('beacon'), '1'));
  expects('frame elsewhere', 'frame-src', elsewhere, () => put('iframe', (it) => it.setAttribute('src', to('frame'))));
  expects('frame of its own', 'frame-src', `${location.origin}/print.html`, () =>
    put('iframe', (it) => it.setAttribute('src', '/print.html')),
  );
  expects('object elsewhere', 'object-src', elsewhere, () => put('object', (it) => it.setAttribute('data', to('object'))));
  expects('prefetch elsewhere', 'default-src', to('prefetch'), () =>
    put('link', (it) => Object.assign(it, { rel: 'prefetch', href: to('prefetch') })),
  );
  if (policy === 'deck') {
    expects('fetch of its own', 'connect-src', `${location.origin}/deck.html`, () => fetch('/deck.html'));
  } else {
    // A slide document's frame is sandboxed besides: it has no forms.
    expects('form elsewhere', 'form-action', `${to('form')}?`, () => {
      put('form', (it) => it.setAttribute('action', to('form')));
      place.querySelector('form')?.submit();
    });
  }

  const stopped = (wanted: { readonly directive: string; readonly blocked: string }): boolean =>
    reports.some(({ directive, blocked }) => directive === wanted.directive && blocked === wanted.blocked);
  // A report comes a moment after the attempt. Only what is not stopped at all is waited for in vain.
  const end = performance.now() + patienceMs;
  while (performance.now() < end && !expected.every(stopped)) await new Promise((later) => setTimeout(later, 50));
  open.push(...expected.filter((wanted) => !stopped(wanted)).map(({ name }) => name));
  document.removeEventListener('securitypolicyviolation', hear);
  place.remove();
  URL.revokeObjectURL(blob);
  return open;
};
