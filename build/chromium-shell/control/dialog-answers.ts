/** What a dialog of main asks, in one shape for all kinds. */
export interface DialogQuestion {
  readonly kind: 'open' | 'save' | 'message';
  readonly title: string;
  readonly detail: string;
  /** The path that is proposed. */
  readonly path: string;
  readonly buttons: readonly string[];
}

/** What a person would do: choose paths (none: cancel), or press a button. */
export interface DialogAnswer {
  readonly paths?: readonly string[];
  /** For a save dialog: keep the proposed name, in this folder. */
  readonly folder?: string;
  readonly button?: number;
  readonly checked?: boolean;
}

const answers: DialogAnswer[] = [];
const waiting: { readonly question: DialogQuestion; readonly resolve: (answer: DialogAnswer) => void }[] = [];

/** Waits for the next answer from the control channel. */
export function nextAnswer(question: DialogQuestion): Promise<DialogAnswer> {
  const ready = answers.shift();
  if (ready !== undefined) return Promise.resolve(ready);
  return new Promise((resolve) => waiting.push({ question, resolve }));
}

/** Answers the dialog that is open, or the next one. */
export function giveAnswer(answer: DialogAnswer): void {
  const open = waiting.shift();
  if (open === undefined) answers.push(answer);
  else open.resolve(answer);
}

/** The dialogs that are open now. */
export const openQuestions = (): readonly DialogQuestion[] => waiting.map(({ question }) => question);
