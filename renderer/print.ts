import './styles/fonts.css';
import { ask } from './bridge.ts';

/**
 * The page that becomes a PDF: it takes a whole document by the bridge, shows it, and says when fonts and pictures are there.
 * Style sheets are adopted as objects, so that the content security policy needs no hole for them.
 */
const show = async (): Promise<void> => {
  const { html, texts, assets } = await ask('print.document', {});
  const given = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.lang = given.documentElement.lang;
  document.title = given.title;
  const styles = [...given.querySelectorAll('style')].map((style) => style.textContent ?? '');
  for (const image of given.images) if (image.src.startsWith('data:')) image.src = asBlob(image.src);
  document.body.className = given.body.className;
  document.body.replaceChildren(...given.body.childNodes);
  if (texts.length > 0) {
    const { fillIn, DRAWING_STYLES } = await import('./deck-player/slides-on-paper.ts');
    fillIn(document.body, texts, assets);
    styles.push(DRAWING_STYLES);
  }
  document.adoptedStyleSheets = styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await ask('print.ready', {});
};

/** A picture that stands in the document, as the policy lets pages show one: as an object of this page's own. */
const asBlob = (address: string): string => {
  const [, type, base64 = ''] = /^data:(image\/(?:png|jpeg));base64,(.*)$/.exec(address) ?? [];
  if (type === undefined) return '';
  return URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type }));
};

void show();
