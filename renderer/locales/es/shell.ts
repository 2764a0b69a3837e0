import type { shell as en } from '../en/shell.ts';
import type { Shape } from '../shape.ts';

export const shell: Shape<typeof en> = {
  tagline: 'Nada sale de esta computadora',
  skip: 'Ir al contenido',
  forgotten: {
    title: '¿Cuándo terminó en realidad «{{title}}»?',
    text: 'Nadie terminó esta sesión. Lo último que se hizo en ella fue el {{when}}: cambie la hora si continuó sin el kit.',
    day: 'Día',
    time: 'Hora',
    endNow: 'Terminó entonces',
    goOn: 'Todavía sigue',
  },
  blocked: {
    title: 'No se pueden abrir sus registros',
    folder: 'Están en {{folder}}. Nada de lo que hay allí ha cambiado.',
  },
  notFound: { title: 'Aquí no hay nada', text: 'Este lugar no existe, o lo que había aquí se eliminó.' },
  broken: {
    title: 'Esta pantalla dejó de funcionar',
    text: 'Lo que se guardó no se pierde y la proyección no se toca. Abra la pantalla otra vez.',
    again: 'Abrirla otra vez',
  },
  operator: {
    title: '¿Quién usa hoy esta computadora?',
    why: 'Las correcciones llevan este nombre. No hay cuentas; el kit pregunta una vez al día.',
    name: 'Su nombre',
    same: 'Continuar',
  },
};
