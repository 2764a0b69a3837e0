/** The same deck for the kit (Markdown) and for reveal.js by itself (HTML): a heading, a few lines, notes. */
export interface DeckSource {
  readonly markdown: string;
  /** What stands inside `.slides`. */
  readonly html: string;
}

const LINES = ['Ask before you answer.', 'Say what you saw, not what you think.', 'Name one person who can help today.'];

/** @param count of slides; the heading of each is "Slide N", counted from 0 */
export const longDeck = (count: number): DeckSource => {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const slides = numbers.map(
    (index) =>
      `<!-- .slide: id="slide-${index}" -->\n## Slide ${index}\n\n${LINES.map((line) => `- ${line}`).join('\n')}\n\nNote:\nNotes of slide ${index}.\n`,
  );
  const sections = numbers.map(
    (index) =>
      `<section><h2>Slide ${index}</h2><ul>${LINES.map((line) => `<li>${line}</li>`).join('')}</ul>` +
      `<aside class="notes">Notes of slide ${index}.</aside></section>`,
  );
  return {
    markdown: `---\ntitle: "Long deck"\nlang: en\n---\n${slides.join('---\n')}`,
    html: sections.join('\n'),
  };
};
