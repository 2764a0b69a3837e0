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
  handoutLeadOfPages: (slides: number) =>
    `What is written on ${plural(slides, 'slide', 'slides')} of this training, to read beforehand, along the way or afterwards. Pictures are not in it.`,
  handoutLead: (slides: number) =>
    `What ${plural(slides, 'slide', 'slides')} of this training show, to read beforehand, along the way or afterwards. Each drawing is described in words beneath it.`,
  forTrainer: 'For the trainer: not to be handed out.',
  draft: 'Draft translation: have it reviewed.',
  phase: (number: string) => `Phase ${number}`,
  drawing: 'The drawing in words:',
  notes: 'Speaker notes',
  // packets
  savePacket: 'Save the packet',
  packet: 'Print packet',
  packetOfLibrary: 'Workbooks from the library',
  packetName: 'print packet',
  untitled: 'Session',
  when: 'When',
  where: 'Where',
  madeOn: 'Made on',
  inAll: 'In all',
  packetSum: (copies: number, pages: number) =>
    `${plural(copies, 'copy', 'copies')}, ${plural(pages, 'page', 'pages')} with this one`,
  workbook: 'Workbook',
  inLanguage: 'Language',
  copies: 'Copies',
  pagesEach: 'Pages each',
  fromPage: 'From page',
  copyOf: (copy: number, copies: number) => `copy ${copy} of ${copies}`,
  twoSidedHow: 'Print on both sides, turned on the long edge: each copy begins on a new sheet.',
  oneSidedHow: 'Print on one side.',
  packetHow: 'Each page has its number at the top. The fields are lines to write on.',
};

const es: typeof en = {
  locale: 'es-US',
  page: 'Página',
  of: 'de',
  saveHandout: 'Guardar el material para repartir',
  handout: 'Material para repartir',
  handoutWithNotes: 'Material con notas de quien presenta',
  handoutName: (title, withNotes) => `${title} - material${withNotes ? ' con notas' : ''}`,
  handoutLeadOfPages: (slides) =>
    `Lo que está escrito en ${plural(slides, 'diapositiva', 'diapositivas')} de esta capacitación, para leer antes, durante o después. Las imágenes no están incluidas.`,
  handoutLead: (slides) =>
    `Lo que muestran ${plural(slides, 'diapositiva', 'diapositivas')} de esta capacitación, para leer antes, durante o después. Cada dibujo se describe con palabras debajo.`,
  forTrainer: 'Para quien presenta: no se reparte.',
  draft: 'Traducción en borrador: pida que la revisen.',
  phase: (number) => `Fase ${number}`,
  drawing: 'El dibujo en palabras:',
  notes: 'Notas de quien presenta',
  savePacket: 'Guardar el paquete',
  packet: 'Paquete para imprimir',
  packetOfLibrary: 'Cuadernos de la biblioteca',
  packetName: 'paquete para imprimir',
  untitled: 'Sesión',
  when: 'Cuándo',
  where: 'Dónde',
  madeOn: 'Preparado el',
  inAll: 'En total',
  packetSum: (copies, pages) => `${plural(copies, 'ejemplar', 'ejemplares')}, ${plural(pages, 'página', 'páginas')} con esta`,
  workbook: 'Cuaderno',
  inLanguage: 'Idioma',
  copies: 'Ejemplares',
  pagesEach: 'Páginas de cada uno',
  fromPage: 'Desde la página',
  copyOf: (copy, copies) => `ejemplar ${copy} de ${copies}`,
  twoSidedHow: 'Imprima por ambos lados, volteando por el borde largo: cada ejemplar empieza en una hoja nueva.',
  oneSidedHow: 'Imprima por un solo lado.',
  packetHow: 'Cada página lleva su número arriba. Los campos son renglones para escribir.',
};

export type PaperWords = typeof en;

/** The words of what is printed of the library, in the language nearest to that of its text. */
export const paperWords = (language: string): PaperWords => (language.split('-')[0] === 'es' ? es : en);
