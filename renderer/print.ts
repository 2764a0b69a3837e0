import './styles/fonts.css';
import { ask } from './bridge.ts';

/**
 * The page that becomes a PDF: it takes a whole document by the bridge, shows it, and says when fonts and pictures are there.
 * Style sheets are adopted as objects, so that the content security policy needs no hole for them.
 */
const show = async (): Promise<void> => {
  const { html } = await ask('print.document', {});
  const given = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.lang = given.documentElement.lang;
  document.title = given.title;
  document.adoptedStyleSheets = [...given.querySelectorAll('style')].map((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style.textContent ?? '');
    return sheet;
  });
  document.body.className = given.body.className;
  document.body.replaceChildren(...given.body.childNodes);
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await ask('print.ready', {});
};

void show();
