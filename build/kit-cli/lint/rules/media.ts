import { readVideoFacts } from '../../../content/manifest/video-facts.ts';
import { type Finding, findingsOf, type Rule } from '../finding.ts';
import { itemsOf } from '../pack-under-lint.ts';

const say = findingsOf('media');

/** What every laptop plays, whatever its system has bought: by kind of file. */
const PLAYS: Readonly<Record<string, { readonly picture: string; readonly sound: string; readonly words: string }>> = {
  mp4: { picture: 'avc', sound: 'aac', words: 'H.264 with AAC' },
  webm: { picture: 'vp9', sound: 'opus', words: 'VP9 with Opus' },
};

/** Videos play on every laptop and are as long as the pack says. */
export const media: Rule = {
  name: 'media',
  run: async (pack) => {
    const findings: Finding[] = [];
    for (const { item } of itemsOf(pack, 'video')) {
      const place = pack.placeOf(item.file);
      if (place === null) continue;
      const facts = await readVideoFacts(place);
      const plays = PLAYS[item.file.slice(item.file.lastIndexOf('.') + 1).toLowerCase()];
      if (facts === null) findings.push(say('error', item.file, 'It cannot be read as a video.'));
      else if (plays === undefined) findings.push(say('error', item.file, 'Videos are MP4 or WebM.'));
      else {
        if (facts.picture !== plays.picture || (facts.sound !== null && facts.sound !== plays.sound)) {
          const has = [facts.picture ?? 'no picture', facts.sound ?? 'no sound'].join(' with ');
          findings.push(
            say('error', item.file, `It has ${has}; every laptop plays ${plays.words}. Save it anew from your editor.`),
          );
        }
        if (Math.abs(facts.seconds - item.durationSeconds) > 1) {
          const [real, told] = [facts.seconds.toFixed(1), item.durationSeconds.toFixed(1)];
          findings.push(say('error', item.file, `It lasts ${real} seconds; the pack says ${told}.`));
        }
      }
    }
    return findings;
  },
};
