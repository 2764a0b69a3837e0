import type { VideoScreen } from '../../../preload/contract/models/live.ts';
import { expectedSeconds, follow, isReport } from './video-sync.ts';
import type { VideoDriver } from './wall-video.ts';

/** How often the silent picture is compared with the wall's. */
const LOOK_MS = 100;
/**
 * After a seek the wall's picture comes first: were both decoded at the same time, the room would wait for the console. The wall says
 * when its picture is there; if it does not, this is how long the console holds back.
 */
const WALL_FIRST_MS = 600;

/** Keeps a silent picture beside the wall's: always by what the wall has told, never by a clock of its own. */
export const followWall = (player: HTMLVideoElement, told: { readonly painted: () => void }): VideoDriver => {
  let wanted: VideoScreen | null = null;
  let painted = false;
  let notBefore = 0;
  player.muted = true;

  const look = (): void => {
    if (wanted === null || player.readyState < HTMLMediaElement.HAVE_METADATA || player.seeking) return;
    const { seekTo, rate } = follow(player.currentTime, expectedSeconds(wanted, Date.now()), wanted.playing);
    if (seekTo !== null && performance.now() >= notBefore) player.currentTime = seekTo;
    if (player.playbackRate !== rate) player.playbackRate = rate;
    if (wanted.playing && player.paused && !player.ended) void player.play().catch(() => undefined);
    if (!wanted.playing && !player.paused) player.pause();
  };

  const frame = player.requestVideoFrameCallback(() => {
    if (!painted) told.painted();
    painted = true;
  });
  const timer = setInterval(look, LOOK_MS);
  player.addEventListener('loadedmetadata', look);

  return {
    show: (screen) => {
      if (isReport(screen.seconds)) notBefore = 0;
      else if (wanted !== null && screen.seconds !== wanted.seconds) notBefore = performance.now() + WALL_FIRST_MS;
      wanted = screen;
      look();
    },
    stop: () => {
      clearInterval(timer);
      player.cancelVideoFrameCallback(frame);
      player.removeEventListener('loadedmetadata', look);
      player.pause();
    },
  };
};
