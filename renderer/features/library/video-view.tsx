import { type ReactElement, useRef } from 'react';
import { Read } from '../../components/page.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import type { ItemViewProps } from './item-screen.tsx';
import { Transcript } from './transcript.tsx';
import { VideoPlayer } from './video-player.tsx';
import styles from './viewers.module.css';

/** A video in private, with its captions and its transcript beside it. */
export const VideoView = ({ item, place }: ItemViewProps): ReactElement => {
  const video = useAsk('library.video', { item: item.ref });
  const player = useRef<HTMLVideoElement>(null);
  const opensAt = place?.kind === 'second' ? Number(place.at) || 0 : 0;
  return (
    <Read of={video}>
      {(data) => (
        <div className={styles.deck}>
          <VideoPlayer video={data} player={player} opensAt={opensAt} />
          <Transcript video={data} player={player} opensIn={place?.language} />
        </div>
      )}
    </Read>
  );
};
