import { ModuleDetail } from '../../../preload/contract/models/library.ts';

/** A module of two agenda items, as the library has it. */
export const sampleModule = (moduleId: string): ModuleDetail =>
  ModuleDetail.parse({
    packId: 'starter',
    packVersion: '1.0.0',
    moduleId,
    title: { en: 'What may you say?', es: '¿Qué puede decir?' },
    overview: { en: 'A teacher stops you in the hall.' },
    standing: 'starter',
    minutes: 50,
    itemKinds: ['deck'],
    packTitle: { en: 'Starter pack' },
    manifestSha256: 'a'.repeat(64),
    roleTitle: { en: 'Coordinator' },
    phaseNumber: '1',
    phaseTitle: { en: 'Phase 1' },
    objectives: [{ id: 'one', text: { en: 'Answer the question' } }],
    agenda: [
      { kind: 'opening', title: { en: 'Opening', es: 'Apertura' }, minutes: 10, creditable: false },
      {
        kind: 'deck',
        title: { en: 'The question', es: 'La pregunta' },
        minutes: 40,
        item: 'slides',
        slideId: 'hallway',
        optional: true,
      },
    ],
    tasks: [],
    terms: [],
    reviewBy: null,
    items: [
      {
        ref: { packId: 'starter', packVersion: '1.0.0', moduleId, itemId: 'slides' },
        kind: 'deck',
        title: { en: 'Slides' },
        languages: ['en', 'es'],
        pdfSlides: [],
        documents: [],
        drafts: [],
        durationSeconds: null,
        activity: null,
      },
    ],
  });
