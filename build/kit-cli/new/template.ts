import { type About, type Plan, rolesOf } from './plan.ts';

/** A small pack that is whole: to be built, looked at in the kit, and then written over, piece by piece. */
export const templatePlan = (about: About): Plan => {
  const { language } = about;
  const text = (words: string) => ({ [language]: words });
  const agenda = [
    { kind: 'opening', title: text('At the front desk'), minutes: 5, item: 'deck', slideId: 'question' },
    { kind: 'activity', title: text('One sentence'), minutes: 10, item: 'one-sentence' },
    { kind: 'closing', title: text('What you carry away'), minutes: 5, item: 'deck', slideId: 'carry' },
  ];
  const module = {
    id: 'first-module',
    title: text('The First Module'),
    standing: 'starter',
    overview: text(
      'A parent asks at the front desk: "Who will see my child?" In twenty minutes people find a sentence that they can say.',
    ),
    objectives: [
      { id: 'sentence', text: text('Say in one sentence who answers a question that is not yours.'), activity: 'one-sentence' },
    ],
    items: [
      { id: 'deck', kind: 'deck', title: text('Slides') },
      {
        id: 'one-sentence',
        kind: 'activity',
        title: text('One sentence'),
        minutes: 10,
        steps: { [language]: ['Write your sentence on a card.', 'Say it to your neighbor.', 'Change one word.'] },
        guidance: {
          [language]: ['An odd number: one group of three.', 'Somebody who says that it depends: on what? Write that down.'],
        },
        materials: [{ what: text('index card'), per: 'person', count: 1 }],
        groupSize: { min: 2, max: 3 },
      },
    ],
    agenda,
    tasks: [text('Use the sentence once this week.')],
    terms: [],
  };
  return {
    roles: rolesOf(about, [language], [module.id]),
    modules: [{ id: module.id, json: module, files: [{ to: `deck.${language}.md`, text: deckIn(language) }] }],
    leftBehind: [],
  };
};

const deckIn = (language: string): string => `---
title: "The first module"
lang: ${language}
---

<!-- .slide: id="question" class="layout-question" -->

# Who will see my child?

Note:
**Minutes:** 3

**Say:** "A parent asks you this at the front desk. What do you answer?"

**Likely wrong answer:** "I don't know." → "True. And who does?"

---

<!-- .slide: id="one-sentence" class="layout-activity" -->

## One sentence that names who knows

- Write it
- Say it
- Change one word

Note:
**Minutes:** 10. Give out the cards.

---

<!-- .slide: id="carry" class="layout-carry" -->

## You carry away: your sentence

Use it once this week.

Note:
**Minutes:** 5. Two people read theirs out.
`;
