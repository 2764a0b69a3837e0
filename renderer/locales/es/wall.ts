import type { wall as en } from '../en/wall.ts';
import type { Shape } from '../shape.ts';

export const wall: Shape<typeof en> = {
  welcome: 'Les damos la bienvenida',
  backAt: 'Regresamos a las {{time}}',
  activity: 'Actividad',
  activityMinutes_one: '{{count}} minuto',
  activityMinutes_other: '{{count}} minutos',
  groups: 'Grupos de {{min}} a {{max}}',
  groupsOf: 'Grupos de {{count}}',
  slides: 'Diapositivas',
  video: 'Video',
};
