import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny';

export interface VideoFacts {
  readonly seconds: number;
  /** Short names of the codecs; null where there is no such track. */
  readonly picture: string | null;
  readonly sound: string | null;
}

/** Looks into a video file; null when it is none. */
export const readVideoFacts = async (place: string): Promise<VideoFacts | null> => {
  const input = new Input({ source: new FilePathSource(place), formats: ALL_FORMATS });
  try {
    const [picture, sound] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
    return { seconds: await input.computeDuration(), picture: picture?.codec ?? null, sound: sound?.codec ?? null };
  } catch {
    return null;
  } finally {
    input.dispose();
  }
};
