import type { Block } from '../../../preload/contract/models/session.ts';
import type { IconName } from '../../components/icons/paths.ts';

type BlockKind = Block['kind'];

/** The drawing of each kind of agenda item. */
export const BLOCK_ICONS: Readonly<Record<BlockKind, IconName>> = {
  opening: 'flag',
  instruction: 'person',
  video: 'video',
  deck: 'slides',
  activity: 'hand',
  break: 'cup',
  lunch: 'sun',
  convening: 'group',
  closing: 'checkCircle',
  admin: 'list',
};

/** In the order in which a day uses them. */
export const BLOCK_KINDS: readonly BlockKind[] = [
  'opening',
  'instruction',
  'video',
  'deck',
  'activity',
  'break',
  'lunch',
  'convening',
  'closing',
  'admin',
];

/** Breaks and lunch: people are off, and nobody expects hours for them. */
export const isPause = (kind: BlockKind): boolean => kind === 'break' || kind === 'lunch';
