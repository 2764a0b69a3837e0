import type { SectionCache } from './section-cache.ts';
import type { WindowColumn } from './slide-window.ts';

/**
 * Makes the children of `.slides` what the plan says, without moving those that stay: a `<video>` that is moved starts anew.
 * @param stacks the wrappers of vertical stacks by column, kept from call to call
 */
export const renderWindow = (
  slides: Element,
  plan: readonly WindowColumn[],
  sections: SectionCache,
  stacks: Map<number, HTMLElement>,
): void => {
  const top = plan.map(({ column, stacked, slides: places }) => {
    const drawn = places.map((place) => sections.get(place));
    const [only] = drawn;
    if (!stacked && only !== undefined) return only;
    const stack = stacks.get(column) ?? newStack();
    stacks.set(column, stack);
    setChildren(stack, drawn);
    return stack;
  });
  setChildren(slides, top);
  for (const [column, stack] of stacks) if (!stack.isConnected) stacks.delete(column);
};

const newStack = (): HTMLElement => {
  const stack = document.createElement('section');
  stack.className = 'stack';
  return waiting(stack);
};

const setChildren = (parent: Element, wanted: readonly HTMLElement[]): void => {
  for (const child of [...parent.children]) {
    if (!(child instanceof HTMLElement) || wanted.includes(child)) continue;
    for (const media of child.querySelectorAll<HTMLMediaElement>('video, audio')) media.pause();
    child.remove();
  }
  let next = parent.firstElementChild;
  for (const child of wanted) {
    if (child === next) {
      next = next.nextElementSibling;
    } else {
      parent.insertBefore(waiting(child), next);
    }
  }
};

/**
 * A section as reveal.js leaves those that are about to come: laid out but not seen. So the advance that shows it has no layout
 * to do.
 */
const waiting = (section: HTMLElement): HTMLElement => {
  section.classList.remove('past', 'present');
  section.classList.add('future');
  section.style.display = SECTION_DISPLAY;
  section.inert = true;
  section.setAttribute('hidden', '');
  section.setAttribute('aria-hidden', 'true');
  return section;
};

/** How sections are displayed when they are: reveal.js is told the same. */
export const SECTION_DISPLAY = 'flex';
