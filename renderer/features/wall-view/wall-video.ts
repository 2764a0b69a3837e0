import type { VideoScreen } from '../../../preload/contract/models/live.ts';
import { asReport, expectedSeconds, wallSeek } from './video-sync.ts';

const REPORT_MS = 250;
/** Reports that may still be on their way back: two seconds of them. */
const REMEMBERED = 8;

interface WallVideoTold {
  readonly report: (seconds: number, ended: boolean) => void;
  /** Its first picture is there. */
  readonly painted: () => void;
}

export interface VideoDriver {
  /** Brings the picture to what the state says. */
  readonly show: (screen: VideoScreen) => void;
  readonly stop: () => void;
}

/**
 * Plays a video on the wall as the state says, and tells four times a second where the picture really is. Nothing is told before
 * the first place was reached, so that a window that is built anew never sets the session back to zero.
 */
export const driveWall = (player: HTMLVideoElement, told: WallVideoTold): VideoDriver => {
  const reported: number[] = [];
  let wanted: VideoScreen | null = null;
  let arrived = false;
  let painted = false;

  const report = (ended = false): void => {
    if (!arrived || player.seeking) return;
    const seconds = asReport(player.currentTime);
    reported.push(seconds);
    if (reported.length > REMEMBERED) reported.shift();
    told.report(seconds, ended);
  };

  const play = (): void => {
    void player.play().catch((error: unknown) => {
      // A browser that wants a click before sound gets the picture at least.
      if (error instanceof DOMException && error.name === 'NotAllowedError') {
        player.muted = true;
        void player.play().catch(() => undefined);
      }
    });
  };

  const settle = (): void => {
    if (wanted === null) return;
    player.volume = wanted.volume;
    if (wanted.playing && player.paused) play();
    if (!wanted.playing && !player.paused) player.pause();
  };

  /** The first place: where the state says, counted at the moment at which the file is there. */
  const begin = (): void => {
    if (wanted === null || arrived || player.readyState < HTMLMediaElement.HAVE_METADATA) return;
    const seconds = expectedSeconds(wanted, Date.now());
    arrived = true;
    if (seconds > 0.02) player.currentTime = seconds;
    settle();
  };

  const onSeeked = (): void => report();
  const onPaused = (): void => {
    if (!player.ended) report();
  };
  const onEnded = (): void => report(true);
  const onFrame = (): void => {
    if (painted) return;
    painted = true;
    told.painted();
  };
  const timer = setInterval(() => {
    if (!player.paused && !player.ended) report();
  }, REPORT_MS);
  const frame = player.requestVideoFrameCallback(onFrame);
  player.addEventListener('loadedmetadata', begin);
  player.addEventListener('seeked', onSeeked);
  player.addEventListener('pause', onPaused);
  player.addEventListener('ended', onEnded);

  return {
    show: (screen) => {
      const before = wanted;
      wanted = screen;
      if (!arrived) {
        begin();
        return;
      }
      const seekTo = wallSeek(screen, before, player.currentTime, reported, Date.now());
      if (seekTo !== null) player.currentTime = seekTo;
      settle();
    },
    stop: () => {
      clearInterval(timer);
      player.cancelVideoFrameCallback(frame);
      player.removeEventListener('loadedmetadata', begin);
      player.removeEventListener('seeked', onSeeked);
      player.removeEventListener('pause', onPaused);
      player.removeEventListener('ended', onEnded);
      player.pause();
    },
  };
};
