/** A short message at the foot of the window, with one thing that can be done about it. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

const publish = (next: readonly Toast[]): void => {
  toasts = next;
  for (const listener of listeners) listener();
};

export const currentToasts = (): readonly Toast[] => toasts;

export const listenToToasts = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const dismissToast = (id: number): void => publish(toasts.filter((toast) => toast.id !== id));

/** Only says that something was done: nothing to read twice, and nothing to press. */
const isPassing = ({ tone, action }: Toast): boolean => tone === 'good' && action === null;

/** Takes away what only said that something was done, where it would lie over what is to be read. */
export const dismissPassing = (): void => publish(toasts.filter((toast) => !isPassing(toast)));

/** Says something in passing. What only said that a thing was done gives way to it; at most three stay, the oldest goes first. */
export const say = (text: string, options: { readonly tone?: Toast['tone']; readonly action?: Toast['action'] } = {}): void => {
  lastId += 1;
  publish([
    ...toasts.filter((toast) => !isPassing(toast)).slice(-2),
    { id: lastId, text, tone: options.tone ?? 'good', action: options.action ?? null },
  ]);
};
