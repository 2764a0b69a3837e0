import { type ComponentProps, type ComponentType, createElement, type FunctionComponent, use } from 'react';
import type * as Others from './other-places.ts';

let coming: Promise<typeof Others> | null = null;
let there: typeof Others | null = null;

/** Brings the code of the other places, once: when the first of them is drawn, or before, when the console is up and idle. */
export const fetchOtherPlaces = (): Promise<typeof Others> => {
  coming ??= import('./other-places.ts').then((others) => {
    there = others;
    return others;
  });
  return coming;
};

/** A place that waits for its code (within the next `Suspense`) if that is not there yet, and else is drawn at once. */
const later =
  <Props extends object>(pick: (others: typeof Others) => ComponentType<Props>): FunctionComponent<Props> =>
  (props) =>
    createElement(pick(there ?? use(fetchOtherPlaces())), props);

type Later<Name extends keyof typeof Others> = FunctionComponent<ComponentProps<(typeof Others)[Name]>>;

export const CheckScreen: Later<'CheckScreen'> = later((others) => others.CheckScreen);
export const ContentScreen: FunctionComponent = later((others) => others.ContentScreen);
export const FinishScreen: Later<'FinishScreen'> = later((others) => others.FinishScreen);
export const GlossaryScreen: Later<'GlossaryScreen'> = later((others) => others.GlossaryScreen);
export const ItemScreen: Later<'ItemScreen'> = later((others) => others.ItemScreen);
export const KeysElsewhere: FunctionComponent = later((others) => others.KeysElsewhere);
export const LibraryScreen: Later<'LibraryScreen'> = later((others) => others.LibraryScreen);
export const LockScreen: FunctionComponent = later((others) => others.LockScreen);
export const ModuleScreen: Later<'ModuleScreen'> = later((others) => others.ModuleScreen);
export const NewSessionDialog: Later<'NewSessionDialog'> = later((others) => others.NewSessionDialog);
export const PacketScreen: FunctionComponent = later((others) => others.PacketScreen);
export const PlanScreen: Later<'PlanScreen'> = later((others) => others.PlanScreen);
export const PresentScreen: Later<'PresentScreen'> = later((others) => others.PresentScreen);
export const SettingsScreen: FunctionComponent = later((others) => others.SettingsScreen);
export const ForgottenForm: Later<'ForgottenForm'> = later((others) => others.ForgottenForm);
export const RemoveSessionDialog: Later<'RemoveSessionDialog'> = later((others) => others.RemoveSessionDialog);
export const WorkLine: Later<'WorkLine'> = later((others) => others.WorkLine);
export const WithSession: Later<'WithSession'> = later((others) => others.WithSession);
