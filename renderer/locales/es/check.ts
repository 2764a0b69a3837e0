import type { check as en } from '../en/check.ts';
import type { Shape } from '../shape.ts';

export const check: Shape<typeof en> = {
  title: 'Antes de comenzar',
  hint: 'Arriba está lo que pide atención. Nada de esto le impide comenzar.',
  again: 'Revisar otra vez',
  checking: 'Revisando…',
  start: 'Comenzar la sesión',
  startAnyway: 'Comenzar de todos modos',
  day: 'Qué día',
  dayChoice: 'Día {{number}}, {{date}}',
  heldDays_one: 'Ya se impartió: {{days}}.',
  heldDays_other: 'Ya se impartieron: {{days}}.',
  goOn: 'Esta sesión está en curso.',
  toPresent: 'Ir a la presentación',
  toFinish: 'Ir a Cerrar',
  ended: 'Esta sesión ya se impartió. Su registro está en Cerrar.',
  good: 'Listo',
  toDo: 'Por hacer',
  lines: {
    agenda: {
      name: 'Agenda',
      // The time ends in a period: "10:00 a.m."
      good: '{{items}}, de {{start}} a {{end}}',
      bad: 'Este día no tiene agenda. Agregue un módulo o un punto en Planear.',
    },
    content: {
      name: 'Contenido',
      good_one: 'El único contenido de este día está aquí y sin alteraciones.',
      good_other: 'Los {{count}} contenidos de este día están aquí y sin alteraciones.',
      none: 'Ningún punto de este día abre contenido; la proyección muestra títulos.',
      bad: '{{title}}: {{problem}}',
    },
    work: {
      name: 'Contenido ocupado',
      bad: '{{what}}: le quita disco y procesador a la proyección. Espere a que termine, o deténgalo.',
    },
    projector: {
      name: 'Proyector',
      good: 'Hay una segunda pantalla. La proyección se abre en ella.',
      bad: 'Esta computadora ve una sola pantalla. Conecte el cable del proyector. Si el proyector muestra lo mismo que su computadora, haga que muestre lo suyo:',
      mirrored: 'Los dos monitores muestran lo mismo, así que la sala vería sus notas. Haga que el proyector muestre lo suyo:',
    },
    people: {
      name: 'Personas',
      good_one: 'Se espera a {{count}} persona.',
      good_other: 'Se espera a {{count}} personas.',
      bad: 'No hay nadie en la lista. Péguela o impórtela en Planear, o registre a cada quien cuando llegue.',
    },
  },
  toWork: 'Ver cuánto falta',
  toAgenda: 'Abrir la agenda',
  toPeople: 'Abrir la lista',
};
