/**
 * Carries out reveal.js's `<!-- .element: class="fragment" -->` comments: the attributes go to the element before the comment,
 * or, where there is none in the same parent, to the parent. Comments are gone afterwards. To be done before sanitizing, which
 * then treats these attributes like all others.
 */
export const applyElementComments = (root: HTMLElement): void => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode() !== null) {
    if (walker.currentNode instanceof Comment) comments.push(walker.currentNode);
  }
  for (const comment of comments) {
    const written = /^\s*\.element:(.*)$/s.exec(comment.data)?.[1];
    const target = written === undefined ? null : elementBefore(comment);
    if (written !== undefined && target !== null && target !== root) setAttributes(target, written);
    comment.remove();
  }
};

const elementBefore = (comment: Comment): Element | null => {
  let sibling = comment.previousSibling;
  while (sibling !== null) {
    if (sibling instanceof Element && sibling.localName !== 'br') return sibling;
    sibling = sibling.previousSibling;
  }
  return comment.parentElement;
};

const setAttributes = (target: Element, written: string): void => {
  for (const [, name = '', double, single] of written.matchAll(/([A-Za-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g)) {
    const value = double ?? single ?? '';
    // A second comment adds classes; it does not take the first one's away.
    if (name === 'class') target.classList.add(...value.split(/\s+/).filter((part) => part !== ''));
    else target.setAttribute(name, value);
  }
};
