import { z } from 'zod';
import { Slug } from './ids.ts';

/** A module of one version of one pack. Records keep this, so that they say later what was taught. */
export const ModuleRef = z.object({ packId: z.string(), packVersion: z.string(), moduleId: Slug });
export type ModuleRef = z.infer<typeof ModuleRef>;

/** One item of a module: a deck, video, workbook, handout or activity. */
export const ItemRef = ModuleRef.extend({ itemId: Slug });
export type ItemRef = z.infer<typeof ItemRef>;

/** Whether two references name the same item of the same version. */
export const sameItem = (a: ItemRef, b: ItemRef): boolean =>
  a.packId === b.packId && a.packVersion === b.packVersion && a.moduleId === b.moduleId && a.itemId === b.itemId;
