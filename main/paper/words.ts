const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const en = {
  locale: 'en-US',
  page: 'Page',
  of: 'of',
  // handouts
  saveHandout: 'Save the handout',
  handout: 'Handout',
  handoutWithNotes: 'Handout with speaker notes',
  handoutName: (title: string, withNotes: boolean) => `${title} - handout${withNotes ? ' with notes' : ''}`,
  handoutLead: (slides: number) =>
    `What ${plural(slides, 'slide', 'slides')} of this training show, to read beforehand, along the way or afterwards. Each drawing is described in words beneath it.`,
  forTrainer: 'For the trainer: not to be handed out.',
  draft: 'Draft translation: have it reviewed.',
  phase: (number: string) => `Phase ${number}`,
  drawing: 'The drawing in words:',
  notes: 'Speaker notes',
};

const es: typeof en = {
  locale: 'es-US',
  page: 'Página',
  of: 'de',
  saveHandout: 'Guardar el material para repartir',
  handout: 'Material para repartir',
  handoutWithNotes: 'Material con notas de quien presenta',
  handoutName: (title, withNotes) => `${title} - material${withNotes ? ' con notas' : ''}`,
  handoutLead: (slides) =>
    `Lo que muestran ${plural(slides, 'diapositiva', 'diapositivas')} de esta capacitación, para leer antes, durante o después. Cada dibujo se describe con palabras debajo.`,
  forTrainer: 'Para quien presenta: no se reparte.',
  draft: 'Traducción en borrador: pida que la revisen.',
  phase: (number) => `Fase ${number}`,
  drawing: 'El dibujo en palabras:',
  notes: 'Notas de quien presenta',
};

export type PaperWords = typeof en;

/** The words of what is printed of the library, in the language nearest to that of its text. */
export const paperWords = (language: string): PaperWords => (language.split('-')[0] === 'es' ? es : en);
