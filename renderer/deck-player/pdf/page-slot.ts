/**
 * What a page's slide consists of: a place for its picture, and its text for who cannot see it. The text is what shows where the
 * picture cannot be drawn.
 */
export const pageContent = (text: string): DocumentFragment => {
  const slot = document.createElement('div');
  slot.className = 'page-picture';
  const words = document.createElement('p');
  words.className = 'page-text';
  words.textContent = text;
  const content = document.createDocumentFragment();
  content.append(slot, words);
  return content;
};

export const fillPage = (section: HTMLElement, picture: HTMLCanvasElement): void => {
  const slot = section.querySelector('.page-picture');
  if (slot !== null && slot.firstChild !== picture) slot.replaceChildren(picture);
};

export const emptyPage = (section: HTMLElement): void => section.querySelector('.page-picture')?.replaceChildren();

export const failPage = (section: HTMLElement): void => section.classList.add('page-failed');
