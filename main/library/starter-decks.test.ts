import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDeckSource } from './deck-source.ts';

/**
 * What a trainer relies on in the decks that we ship: where there are two languages they walk in step, every note has its parts, and "skip to slide 9"
 * leads to the slide that it names, however often slides are moved.
 */

const MODULES = new URL('../../resources/packs/starter/modules/', import.meta.url);
const modules = readdirSync(MODULES);
const folder = (id: string) => new URL(`${id}/`, MODULES);
const deck = (id: string, language: string) => readDeckSource(readFileSync(new URL(`deck.${language}.md`, folder(id)), 'utf8'));
const Module = z.object({
  objectives: z.array(z.object({ id: z.string() })),
  agenda: z.array(z.object({ minutes: z.number(), item: z.string().optional(), slideId: z.string().optional() })),
});
const moduleOf = (id: string) => Module.parse(JSON.parse(readFileSync(new URL('module.json', folder(id)), 'utf8')));
const objectivesOf = (notes: string) => (/objective: ([a-z, -]+?) --/.exec(notes)?.[1] ?? '').split(', ');
const minutesOf = (notes: string) => Number(/\*\*(?:Minutes|Minutos):\*\* (\d+)/.exec(notes)?.[1]);

const WORDS = {
  en: ['**Minutes:**', '**Say:**', '**Ask:**', '**Likely wrong answers, and how to meet them**', '**If short:**'],
  es: [
    '**Minutos:**',
    '**Diga:**',
    '**Pregunte:**',
    '**Respuestas equivocadas probables, y cómo recibirlas**',
    '**Si falta tiempo:**',
  ],
};

const languagesOf = (id: string) =>
  (['en', 'es'] as const).filter((language) => existsSync(new URL(`deck.${language}.md`, folder(id))));

describe.each(modules)('the decks of %s', (id) => {
  const decks = languagesOf(id).map((language) => ({ ...deck(id, language), language }));
  const en = deck(id, 'en');

  it('are read without a problem, the Spanish one as a draft', () => {
    for (const { language, problems, draft } of decks)
      expect({ language, problems, draft }).toEqual({ language, problems: [], draft: language === 'es' });
    expect(en.slides.length).toBeGreaterThanOrEqual(12);
  });

  it('have the same slides, steps, layouts and objectives in each language', () => {
    const shape = ({ slides }: typeof en) =>
      slides.map((slide) => [
        slide.id,
        slide.column,
        slide.steps,
        slide.attributes,
        objectivesOf(slide.notes),
        minutesOf(slide.notes),
      ]);
    for (const other of decks) expect(shape(other)).toEqual(shape(en));
  });

  it('tell the trainer everything on every slide after the first', () => {
    for (const { language, slides } of decks) {
      for (const slide of slides.slice(1)) {
        for (const word of WORDS[language]) {
          // Some slides ask the trainer to prepare or to describe a drawing before the words to say; all have all the parts.
          expect(slide.notes, `${slide.id} (${language}) lacks ${word}`).toContain(word);
        }
      }
    }
  });

  it('skip to the slide that they name', () => {
    for (const { slides } of decks) {
      const jumps = slides.flatMap((slide) => [...slide.notes.matchAll(/(?:slide|diapositiva|la) (\d+) \(["«](.+?)["»]\)/g)]);
      expect(jumps.length).toBeGreaterThan(5);
      for (const [, number, name = '?'] of jumps) expect(slides[Number(number) - 1]?.title).toContain(name);
    }
  });

  it('practice every objective of the module, and no other', () => {
    const known = moduleOf(id).objectives.map((objective) => objective.id);
    const named = en.slides.slice(1).flatMap((slide) => objectivesOf(slide.notes));
    expect(new Set(named)).toEqual(new Set(known));
  });

  it('take the minutes that the agenda gives to its slides', () => {
    const { agenda } = moduleOf(id);
    const blocks = agenda.filter((block) => block.item === 'deck');
    const planned = blocks.reduce((sum, block) => sum + block.minutes, 0);
    expect(en.slides.reduce((sum, slide) => sum + minutesOf(slide.notes), 0)).toBe(planned);
    const ids = en.slides.map((slide) => slide.id);
    for (const block of blocks) if (block.slideId !== undefined) expect(ids).toContain(block.slideId);
  });

  it('describe every drawing, in the slide and aloud', () => {
    for (const { slides } of decks) {
      const drawn = slides.filter((slide) => slide.source.includes('<svg'));
      expect(drawn.length).toBeGreaterThanOrEqual(2);
      for (const slide of drawn) {
        expect(slide.source).toMatch(
          /<svg [^>]*role="img" aria-labelledby="(\S+) (\S+)">\n<title id="\1">.+<\/title>\n<desc id="\2">.+<\/desc>/,
        );
        expect(slide.notes).toMatch(/\*\*(?:Describe the drawing|Describa el dibujo):\*\*/);
      }
    }
  });
});
