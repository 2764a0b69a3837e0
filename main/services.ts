import type { z } from 'zod';
import type { EventName, EventPayload } from '../preload/contract/events.ts';
import type { Deck } from '../preload/contract/models/deck.ts';
import type { Sha256 } from '../preload/contract/models/ids.ts';
import type { ItemRef } from '../preload/contract/models/item-ref.ts';
import type { Catalog, ModuleDetail, PlayableVideo } from '../preload/contract/models/library.ts';
import type { LanguageTag } from '../preload/contract/models/localized.ts';
import type { NoteAnchor } from '../preload/contract/models/note.ts';
import type { ActivityItem } from '../preload/contract/models/pack.ts';
import type { Problem, Result } from '../preload/contract/models/problem.ts';
import type { Records } from './records/records.ts';

/** The content that is on board. */
export interface Library {
  readonly catalog: () => Catalog;
  /** Of the version that is shown, or of the one that is asked for. */
  readonly module: (packId: string, moduleId: string, packVersion?: string) => Result<ModuleDetail>;
  /** Parsed and in the language asked for, or in the nearest one that there is. */
  readonly deck: (item: ItemRef, language: LanguageTag) => Promise<Result<Deck>>;
  readonly video: (item: ItemRef) => Promise<Result<PlayableVideo>>;
  readonly activity: (item: ItemRef) => Result<z.output<typeof ActivityItem>>;
  /** Where a file lies on disk and what it is, or null when no pack has it. */
  readonly blob: (sha256: Sha256) => { readonly path: string; readonly size: number; readonly mediaType: string } | null;
}

/** Tells windows: each event reaches the kinds that the contract names. */
export type Broadcast = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/** Asks the trainer for a place on disk; null when the trainer thinks better of it. */
export interface FileDialogs {
  readonly chooseFileToOpen: (title: string, extensions: readonly string[]) => Promise<string | null>;
  readonly chooseFilesToOpen: (title: string, extensions: readonly string[]) => Promise<readonly string[]>;
  readonly chooseFolder: (title: string) => Promise<string | null>;
  readonly chooseFileToSave: (title: string, suggestedName: string, extension: string) => Promise<string | null>;
}

/** What the handlers stand on. Built once in `main.ts`, passed in, never imported. */
export interface Services {
  readonly records: Records;
  readonly library: Library;
  readonly broadcast: Broadcast;
  readonly dialogs: FileDialogs;
  /** Puts a sentence in front of the trainer that no action asked for. */
  readonly notify: (problem: Problem) => void;
  /** What is on the wall now, for a note to remember. */
  readonly noteAnchor: () => NoteAnchor;
  readonly kitVersion: string;
}
