import type { WorkbookWords } from './words.ts';

export interface ExpandInput {
  /** The module's title, for the foot of each page. */
  readonly title: string;
  readonly words: WorkbookWords;
}

/** What the browser found after laying the pages out. Any problem stops the build with a sentence. */
export interface ExpandReport {
  readonly pages: number;
  readonly fields: number;
  readonly problems: readonly string[];
  /** The headings in reading order, as they should stand in the bookmarks. */
  readonly headings: readonly string[];
}

/**
 * Runs INSIDE Chromium (its source text is sent there, so it may use nothing from outside itself). Replaces the elements of
 * a workbook's source by what is drawn:
 *
 *   <w-page>              one Letter page, with its footer (class="cover" for the first)
 *   <w-text name label lines bare rules>  a place to write; `bare` hides the label where a table or drawing already gives it
 *   <w-check name label bare>  a box to tick
 *   <w-grid name rows cols corner lines>   a table of empty cells; rows and cols separated by "|"
 *   <w-reminder>          "no student details"
 *   <w-protocol title>    a box that the county fills in
 *
 * Footers and ruled lines are hidden from assistive technology: the PDF must not read them out on every page.
 */
export function expandPage(input: ExpandInput): ExpandReport {
  const problems: string[] = [];
  const names = new Set<string>();
  const { words } = input;

  function make(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
    const element = document.createElement(tag);
    if (className !== '') element.className = className;
    element.append(...children);
    return element;
  }

  function attribute(element: Element, name: string): string {
    const value = element.getAttribute(name);
    if (value === null || value === '') problems.push(`<${element.localName}> has no ${name}: ${element.outerHTML.slice(0, 90)}`);
    return value ?? '';
  }

  function link(kind: 'text' | 'check', name: string, label: string, lines: number): HTMLElement {
    if (!/^[a-z0-9-]+$/.test(name)) problems.push(`The field name "${name}" may only have a-z, 0-9 and hyphens.`);
    if (names.has(name)) problems.push(`Two fields are called "${name}".`);
    names.add(name);
    const anchor = document.createElement('a');
    anchor.href = `kit-field:${kind}/${name}?lines=${lines}&label=${encodeURIComponent(label)}`;
    anchor.setAttribute('aria-label', label);
    return anchor;
  }

  /** `style`: "ruled" (a line for each line), "open" (one line at the foot), "blank" (no line at all). */
  function frame(name: string, label: string, lines: number, style: string, lineHeight: number): HTMLElement {
    const rules = make('span', 'rules');
    rules.setAttribute('aria-hidden', 'true');
    for (let line = 0; line < lines; line++) rules.append(make('i', ''));
    const box = make('span', `frame ${style}`, rules, link('text', name, label, lines));
    box.style.height = `${lines * lineHeight}px`;
    return box;
  }

  function square(name: string, label: string): HTMLElement {
    return make('span', 'square', link('check', name, label, 1));
  }

  for (const element of document.querySelectorAll('w-grid')) {
    const name = attribute(element, 'name');
    const rows = attribute(element, 'rows').split('|');
    const cols = attribute(element, 'cols').split('|');
    const lines = Number(element.getAttribute('lines') ?? '2');
    const head = make('tr', '');
    for (const [index, text] of [element.getAttribute('corner') ?? '', ...cols].entries()) {
      const cell = make('th', '', text);
      cell.setAttribute('scope', 'col');
      if (index === 0) cell.style.width = element.getAttribute('head-width') ?? '92px';
      head.append(cell);
    }
    const body = make('tbody', '');
    for (const [rowIndex, rowText] of rows.entries()) {
      const rowHead = make('th', '', rowText);
      rowHead.setAttribute('scope', 'row');
      const row = make('tr', '', rowHead);
      for (const [colIndex, colText] of cols.entries()) {
        const text = document.createElement('w-text');
        text.setAttribute('name', `${name}-${rowIndex + 1}-${colIndex + 1}`);
        text.setAttribute('label', `${rowText}: ${colText}`);
        text.setAttribute('lines', String(lines));
        text.setAttribute('rules', 'blank');
        text.setAttribute('bare', '');
        text.setAttribute('line-height', element.getAttribute('line-height') ?? '22');
        row.append(make('td', 'write', text));
      }
      body.append(row);
    }
    const table = make('table', element.className);
    const caption = element.getAttribute('caption');
    if (caption !== null) table.append(make('caption', '', caption));
    table.append(make('thead', '', head), body);
    element.replaceWith(table);
  }

  for (const element of document.querySelectorAll('w-text')) {
    const name = attribute(element, 'name');
    const label = attribute(element, 'label');
    const lines = Number(element.getAttribute('lines') ?? '1');
    const lineHeight = Number(element.getAttribute('line-height') ?? '29');
    const box = frame(name, label, lines, element.getAttribute('rules') ?? 'ruled', lineHeight);
    const shown = element.getAttribute('show') ?? label;
    const whole = element.hasAttribute('bare') ? box : make('div', 'field', make('span', 'label', shown), box);
    if (element.className !== '') whole.classList.add(...element.classList);
    const style = element.getAttribute('style');
    if (style !== null) whole.style.cssText += style;
    element.replaceWith(whole);
  }

  for (const element of document.querySelectorAll('w-check')) {
    const label = attribute(element, 'label');
    const box = square(attribute(element, 'name'), label);
    const shown = element.getAttribute('show') ?? label;
    element.replaceWith(
      element.hasAttribute('bare') ? make('span', 'check', box) : make('span', 'check', box, make('span', '', shown)),
    );
  }

  for (const element of document.querySelectorAll('w-reminder')) element.replaceWith(make('p', 'reminder', words.reminder));

  for (const element of document.querySelectorAll('w-protocol')) {
    const tag = make('p', 'tag', `${words.insertProtocol}: ${attribute(element, 'title')}`);
    const box = make('div', 'protocol', tag, ...element.childNodes);
    element.replaceWith(box);
  }

  const sources = [...document.querySelectorAll('w-page')];
  for (const [index, element] of sources.entries()) {
    const body = make('div', 'page-body', ...element.childNodes);
    const footer = make(
      'footer',
      '',
      make('span', '', input.title),
      make('span', 'standing', words.footer),
      make('span', 'number', String(index + 1)),
    );
    footer.setAttribute('aria-hidden', 'true');
    const page = make('section', `page ${element.className}`.trim(), body, footer);
    element.replaceWith(page);
    const over = Math.ceil(body.scrollHeight - body.clientHeight);
    if (over > 0) problems.push(`Page ${index + 1} is ${over} px too long.`);
    if (body.scrollWidth > body.clientWidth + 2) problems.push(`Page ${index + 1} is wider than the paper.`);
  }
  for (const image of document.querySelectorAll('figure, svg')) {
    const named = image.closest('[aria-label], [aria-hidden="true"]');
    if (named === null) problems.push(`A drawing has no description: ${image.outerHTML.slice(0, 90)}`);
  }
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) =>
    (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  return { pages: sources.length, fields: names.size, problems, headings };
}
