import type { paper as en } from '../en/paper.ts';
import type { Shape } from '../shape.ts';

export const paper: Shape<typeof en> = {
  saved: 'Guardado como {{path}}',
  handout: {
    open: 'Guardar para repartir…',
    openOf: 'Guardar para repartir…: {{title}}',
    title: 'Guardar material para repartir',
    what: 'Las diapositivas como PDF para leer: cada dibujo se describe con palabras, y los títulos y marcadores llevan de una a otra. Para quienes no pueden ver la proyección, y para que a nadie se le olvide.',
    whatOfPages:
      'El texto de las diapositivas como PDF para leer: los títulos y marcadores llevan de una a otra. Las imágenes no se incluyen ni se describen, porque estas diapositivas ya son un PDF.',
    language: 'Idioma',
    withNotes: 'Con las notas de quien presenta',
    save: 'Elegir dónde guardarlo…',
    making: 'Preparando el material…',
  },
  packet: {
    place: 'Paquete para imprimir',
    title: 'Cuadernos para imprimir',
    hint: 'Elija cuántos ejemplares de cada uno. Se juntan en un solo PDF con portada y números de página, para una memoria USB o la impresora.',
    sessionHint:
      'Un ejemplar por cada persona esperada, si usted no dice otra cosa. Se juntan en un solo PDF con portada y números de página.',
    workbook: 'Cuaderno',
    copiesOf: '{{title}}: ejemplares en {{language}}',
    draft: 'borrador',
    notIn: 'no hay',
    twoSided: 'Para imprimir por ambos lados: cada ejemplar empieza en una hoja nueva',
    nothing: 'Aún no hay ejemplares',
    sum: 'Ejemplares: {{copies}}. Páginas: {{pages}}, y una portada.',
    print: 'Imprimir…',
    save: 'Guardar en un solo PDF…',
    making: 'Preparando el paquete…',
    noneTitle: 'Nada que imprimir',
    noneInSession:
      'Ningún módulo de la agenda tiene cuaderno. Agregue un módulo en Agenda, o prepare un paquete en la Biblioteca.',
    noneInLibrary: 'Todavía no hay cuadernos en esta computadora.',
  },
};
