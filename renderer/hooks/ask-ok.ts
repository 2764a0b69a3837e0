import type { ChannelInput, ChannelName, ChannelOutput } from '../../preload/contract/channels.ts';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { ask } from '../bridge.ts';
import { ProblemError } from './problem-error.ts';

/** What a channel gives when it goes well: the value inside a `Result`, or the output itself. */
export type Answer<C extends ChannelName> =
  ChannelOutput<C> extends { readonly ok: boolean }
    ? Extract<ChannelOutput<C>, { readonly ok: true }>['value']
    : ChannelOutput<C>;

const isFailure = (output: unknown): output is { readonly ok: false; readonly problem: Problem } =>
  typeof output === 'object' && output !== null && 'ok' in output && output.ok === false;

const isSuccess = (output: unknown): output is { readonly ok: true; readonly value: unknown } =>
  typeof output === 'object' && output !== null && 'ok' in output && output.ok === true;

/** Asks main and unwraps: a foreseen failure becomes a `ProblemError`. */
export const askOk = async <C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<Answer<C>> => {
  const output: unknown = await ask(channel, input);
  if (isFailure(output)) throw new ProblemError(output.problem);
  // The contract has checked the shape on main's side; the type only takes the wrapping off.
  return (isSuccess(output) ? output.value : output) as Answer<C>;
};
