import type { settings as en } from '../en/settings.ts';
import type { Shape } from '../shape.ts';

export const settings: Shape<typeof en> = {
  title: 'Ajustes',
  interface: 'Esta ventana',
  language: 'Idioma del kit',
  languageHint: 'Cada sesión tiene su propio idioma para la proyección.',
  theme: 'Claro u oscuro',
  themes: { system: 'Como la computadora', light: 'Claro', dark: 'Oscuro' },
  presenting: 'Al presentar',
  letterKeys: 'Teclas de una sola letra, como B para negro',
  letterKeysHint:
    'Si se apagan, al presentar solo actúan las teclas que no escriben nada: flechas, Re Pág y Av Pág, Inicio, Fin, las teclas F y la barra espaciadora.',
  keys: {
    legend: 'Qué hace cada tecla',
    actions: {
      black: 'Negro, y de vuelta',
      blackToo: 'Negro, como lo envían muchos controles',
      overview: 'Vista de las diapositivas',
      keys: 'Todas las teclas',
    },
    signs: { period: 'punto', comma: 'coma', question: 'signo de interrogación', apostrophe: 'apóstrofo', hyphen: 'guion' },
    none: 'sin tecla',
    change: 'Cambiar',
    changeNamed: 'Cambiar la tecla de «{{what}}», ahora {{key}}',
    press: 'presione una tecla…',
    pressHint: 'Presione la tecla que quiera. Retroceso es ninguna, Escape la deja como estaba.',
    now: '{{what}}: {{key}} desde ahora.',
    noneNow: '{{what}}: sin tecla desde ahora.',
    taken: '{{key}} ya está ocupada: «{{what}}». Elija otra o cambie primero esa.',
    space:
      'La barra espaciadora avanza a la siguiente diapositiva, así que no se puede usar. Elija una letra, un número o un signo.',
    noCharacter: 'Solo sirve una letra, un número o un signo, sin Ctrl ni Alt. Elija otra.',
    usual: 'Volver a las teclas habituales',
    usualNow:
      'Volvieron las teclas habituales: B y punto para negro, G para la vista general, signo de interrogación para todas las teclas.',
  },
  notesSize: 'Tamaño de las notas',
  overscan: 'Borde que el proyector recorta',
  overscanHint: 'Si las diapositivas pierden los bordes, súbalo hasta ver los cuatro.',
  laptop: 'Esta computadora',
  operator: 'Quién usa esta computadora',
  operatorHint: 'Las correcciones llevan este nombre.',
  hostAgency: 'Su institución anfitriona',
  hostAgencyHint: 'Se propone para sesiones nuevas.',
  timeZone: 'Zona horaria',
  timeZoneHint: 'Se propone para sesiones nuevas.',
  about: 'Acerca de',
  version: 'Versión',
  dataFolder: 'Dónde están sus registros',
  privacy:
    'Nada sale de esta computadora salvo los archivos que usted guarda. El kit no tiene cuentas, no envía nada y no pide nada a ningún servidor.',
};
