import type { paper as en } from '../en/paper.ts';
import type { Shape } from '../shape.ts';

export const paper: Shape<typeof en> = {
  saved: 'Guardado como {{path}}',
  handout: {
    open: 'Guardar para repartir…',
    openOf: 'Guardar para repartir…: {{title}}',
    title: 'Guardar material para repartir',
    what: 'Las diapositivas como PDF para leer: cada dibujo se describe con palabras, y los títulos y marcadores llevan de una a otra. Para quienes no pueden ver la proyección, y para que a nadie se le olvide.',
    language: 'Idioma',
    withNotes: 'Con las notas de quien presenta',
    save: 'Elegir dónde guardarlo…',
    making: 'Preparando el material…',
  },
};
