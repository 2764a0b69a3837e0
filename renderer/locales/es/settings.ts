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
  letterKeys: 'Teclas de una sola letra (B para negro, G para la vista general…)',
  letterKeysHint: 'Si se apagan, solo las flechas, Re Pág y Av Pág, Escape y las teclas F actúan en la proyección.',
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
