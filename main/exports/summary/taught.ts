import type { Localized, UiLanguage } from '../../../preload/contract/models/localized.ts';
import { html, type SafeHtml } from '../html.ts';
import type { SummaryContext } from './context.ts';

/** The modules, with the versions of their content and what people were to be able to do afterwards. */
export const taught = ({ report, t }: SummaryContext): SafeHtml => {
  const { modules, language } = report.session;
  const entry = (module: (typeof modules)[number]) => html`<article class="module">
<h3 dir="auto">${module.title}</h3>
<p class="quiet">${t.contentVersion(module.packTitle, module.packVersion)}; ${t.fingerprint(module.manifestSha256.slice(0, 12))}</p>
${
  module.objectives.length === 0
    ? null
    : html`<p class="label">${t.objectives}</p>
<ul>${module.objectives.map((objective) => html`<li>${spoken(objective.text, language)}</li>`)}</ul>`
}
</article>`;
  return html`<section>
<h2>${t.taught}</h2>
${modules.length === 0 ? html`<p class="quiet">${t.taughtNone}</p>` : modules.map(entry)}
</section>`;
};

const spoken = (text: Localized, language: UiLanguage): string => text[language] ?? text.en ?? Object.values(text)[0] ?? '';
