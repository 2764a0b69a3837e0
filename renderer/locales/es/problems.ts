import type { ProblemCode } from '../../../preload/contract/models/problem.ts';

export const problems: Readonly<Record<ProblemCode, string>> = {
  'app.second-start':
    'El kit ya está abierto en esta computadora. Esta es su ventana: dos a la vez no podrían compartir los mismos registros.',
  'content.missing':
    'Falta un archivo de este contenido en esta computadora: {{what}}. Todo lo demás funciona. Instale el contenido de nuevo desde la memoria de su oficina.',
  'content.altered':
    'Un archivo de este contenido ya no es como se publicó: {{what}}. No se muestra. Instale el contenido de nuevo desde la memoria de su oficina.',
  'content.pack-invalid':
    'Este contenido no se puede usar: algo en él no concuerda ({{what}}). Pida una copia nueva a quien lo preparó.',
  'content.pack-newer': 'Este contenido se hizo para un kit más nuevo ({{what}}). Actualice el kit e instálelo otra vez.',
  'content.not-found':
    'Este contenido ya no está en esta computadora ({{what}}). Quite el punto de la agenda o instale el contenido de nuevo.',
  'content.deck-unreadable':
    'No se pueden leer estas diapositivas ({{what}}). Presente sin ellas o instale el contenido de nuevo.',
  'people.file-unreadable': 'No se puede abrir el archivo. Ciérrelo en otros programas, revise la memoria y elíjalo otra vez.',
  'people.file-empty': 'Esta lista está vacía. Revise que haya elegido o copiado la correcta.',
  'people.file-not-text': 'El kit no puede leer esta lista. Guárdela como CSV en su hoja de cálculo y elija ese archivo.',
  'people.no-name-column': 'Todavía ninguna columna contiene nombres. Indique abajo cuál columna es el nombre.',
  'people.import-gone': 'Esta vista previa ya no está. Pegue o elija la lista otra vez.',
  'people.name-missing': 'Toda persona necesita un nombre. Escríbalo como debe aparecer en el certificado.',
  'people.not-found': 'Esta persona ya no está en la lista. La lista se leyó de nuevo.',
  'session.not-found': 'Esta sesión ya no está en esta computadora. Vuelva a Sesiones.',
  'session.no-agenda': 'Esta sesión todavía no tiene agenda. Agregue un módulo o un punto en Planear, o comience de todos modos.',
  'session.other-live': 'Otra sesión sigue en curso. Termínela primero: ábrala y elija Cerrar.',
  'session.already-ended': 'Esta sesión ya terminó. Su registro está en Cerrar.',
  'people.was-in-the-room':
    'Esta persona estuvo en la sala, así que permanece en el registro. Para retirar una hora, use Deshacer en el panel Sala.',
  'session.has-records': 'Hubo personas en esta sesión, así que su registro se conserva. No se puede eliminar.',
  'session.last-day': 'Una sesión tiene al menos un día. Agregue otro día primero y luego quite este.',
  'session.stale': 'Esta sesión cambió mientras tanto. Se leyó de nuevo: repita su último cambio, por favor.',
  'session.item-gone': 'Este punto de la agenda ya no está. La agenda se leyó de nuevo.',
  'presence.not-live': 'La sesión no está en curso; por ahora no se puede registrar a nadie. Comiéncela primero.',
  'presence.reason-needed': 'Eso fue otro día. Diga en pocas palabras por qué se cambia la hora.',
  'presence.in-future': 'Esa hora aún no llega. Indique una hora hasta este momento.',
  'presence.order': 'Esa hora no concuerda: la gente sale después de entrar. Revise las dos horas.',
  'presence.event-gone': 'Este registro cambió mientras tanto. La lista se leyó de nuevo.',
  'note.not-found': 'Esta nota ya no está.',
  'note.empty': 'Esta nota aún está vacía. Escriba una o dos palabras.',
  'export.cancelled': 'No se guardó nada.',
  'export.disk-full': 'No hay suficiente espacio allí. No quedó nada a medias. Libere espacio o elija otro lugar.',
  'export.gone': 'La memoria o la carpeta ya no está. Conéctela otra vez y guarde de nuevo; no se perdió nada.',
  'export.not-writable': 'El kit no puede escribir allí. Elija otra carpeta, por ejemplo Documentos.',
  'export.failed': 'No se pudo guardar el archivo. No se perdió nada: intente otra vez o elija otro lugar.',
  'records.newer': 'Los registros de esta computadora se escribieron con un kit más nuevo. Inicie ese kit; este no los toca.',
  'records.damaged-no-backup':
    'El archivo de registros estaba dañado y no se encontró ninguna copia de seguridad buena. El archivo dañado se ha guardado aparte; el kit empieza con registros vacíos. Conserve las hojas de papel y entregue el archivo guardado a su oficina: {{kept}}.',
  'records.damaged':
    'El archivo de registros estaba dañado. Se guardó aparte y se abrió la copia de seguridad más reciente que está bien. Puede faltar lo que se anotó después de ella: compare con sus hojas de papel.',
  'records.read-only':
    'No se puede escribir en el archivo de registros; nada nuevo se conservaría. Dé a esta cuenta permiso para escribir en la carpeta de datos e inicie el kit otra vez.',
  'records.disk-full':
    'El disco de esta computadora está lleno y lo último no se guardó. Lo que escribió sigue aquí: libere espacio e intente de nuevo.',
  'records.busy': 'Los registros están ocupados por un momento. Intente de nuevo.',
  'records.failed': 'No se pudo guardar lo último. Lo que escribió sigue aquí: intente de nuevo y, si continúa, reinicie el kit.',
  'clock.jumped':
    'El reloj de esta computadora dio un salto. Los minutos de nadie cambiaron. Revise la fecha y la hora antes de que la gente se retire.',
  'screen.none': 'No hay proyector conectado. Conecte el cable; la proyección se abre sola.',
  'screen.mirrored':
    'El proyector muestra lo mismo que su computadora, así que sus notas siguen ocultas. Presione Windows+P y elija Extender (en Mac: Ajustes del Sistema, Pantallas, desactive Duplicar).',
  'wall.rebuilt':
    'La imagen de la proyección se volvió a dibujar después de un tropiezo. La gente vio la misma diapositiva todo el tiempo.',
  'backup.failed':
    'No se pudo hacer una copia de seguridad. Sus registros están a salvo, pero no hay una segunda copia: revise el espacio libre en esta computadora.',
};
