import type { VideoScreen } from '../../preload/contract/models/live.ts';

/** Where the picture is at a moment, in seconds: where it was stamped, plus the time since while it plays. */
export const secondsAt = (video: VideoScreen, now: number): number => {
  const run = video.playing ? Math.max(0, now - video.stampedAt) / 1000 : 0;
  return Math.min(video.durationSeconds, video.seconds + run);
};

/** The same video standing still where it is now. */
export const paused = (video: VideoScreen, now: number): VideoScreen => ({
  ...video,
  playing: false,
  seconds: secondsAt(video, now),
  stampedAt: now,
});

/** The same video running from where it is; at its very end it runs from the beginning. */
export const playing = (video: VideoScreen, now: number): VideoScreen => {
  const seconds = secondsAt(video, now);
  return { ...video, playing: true, seconds: seconds >= video.durationSeconds ? 0 : seconds, stampedAt: now };
};

/** The same video somewhere else, playing or not as before. */
export const soughtTo = (video: VideoScreen, seconds: number, now: number): VideoScreen => ({
  ...video,
  seconds: Math.min(video.durationSeconds, Math.max(0, seconds)),
  stampedAt: now,
});
