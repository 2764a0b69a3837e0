import type { Session } from 'electron';
import type { WindowKind } from '../../preload/contract/models/app.ts';
import { kindOf } from '../ipc/window-kinds.ts';
import { APP_ORIGIN } from './origins.ts';

/** One thing that some windows may do. */
interface Grant {
  readonly permission: string;
  /** For `media`: which of the two, camera (`video`) or microphone (`audio`). */
  readonly media?: 'audio' | 'video';
  readonly kinds: readonly WindowKind[];
  /** `check` is Chromium's silent look whether something would be allowed; `ask` is the page asking to use it. */
  readonly ways: readonly ('ask' | 'check')[];
  readonly because: string;
}

/** Who may have which permission, and why. Whatever is not in this table is refused. The camera comes with the sign-in desk. */
const GRANTED: readonly Grant[] = [
  {
    permission: 'speaker-selection',
    kinds: ['console', 'audience'],
    ways: ['ask', 'check'],
    because: 'the trainer says where the sound comes out',
  },
  {
    permission: 'media',
    media: 'audio',
    kinds: ['console', 'audience'],
    ways: ['check'],
    because: 'Chromium names the loudspeakers only to who passes this check; the microphone itself stays refused',
  },
];

/** What Chromium wants to know, in one shape for both ways. */
interface Question {
  readonly way: 'ask' | 'check';
  readonly permission: string;
  readonly kind: WindowKind | undefined;
  readonly media: readonly (string | undefined)[];
}

const isGranted = ({ way, permission, kind, media }: Question): boolean =>
  kind !== undefined &&
  media.every((medium) =>
    GRANTED.some(
      (row) => row.permission === permission && row.media === medium && row.kinds.includes(kind) && row.ways.includes(way),
    ),
  );

/** Slide documents draw what others wrote: in a frame nothing is granted, whatever its window may do. */
const isWindowItself = (details: { readonly isMainFrame: boolean; readonly requestingUrl?: string }): boolean =>
  details.isMainFrame && (details.requestingUrl ?? '').startsWith(`${APP_ORIGIN}/`);

/** Puts the table in force for a session of windows: for questions, for silent checks and for devices. */
export const restrictPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const media = 'mediaTypes' in details && details.mediaTypes !== undefined ? details.mediaTypes : [undefined];
    const question: Question = { way: 'ask', permission, kind: kindOf(contents), media };
    answer(media.length > 0 && isWindowItself(details) && isGranted(question));
  });
  session.setPermissionCheckHandler(
    (contents, permission, _origin, details) =>
      contents !== null &&
      isWindowItself(details) &&
      isGranted({ way: 'check', permission, kind: kindOf(contents), media: [details.mediaType] }),
  );
  session.setDevicePermissionHandler(() => false);
};
