import type { LiveState, WallView } from '../../preload/contract/models/live.ts';
import type { Session } from '../../preload/contract/models/session.ts';

/** What the wall draws of a live session: nothing of its people, notes or agenda. */
export const wallView = (state: LiveState, session: Pick<Session, 'title' | 'hostAgency' | 'language'>): WallView => ({
  revision: state.revision,
  cover: state.cover,
  screen: state.frozen ?? state.screen,
  title: session.title,
  subtitle: session.hostAgency,
  language: session.language,
  roomCaptions: state.roomCaptions,
});
