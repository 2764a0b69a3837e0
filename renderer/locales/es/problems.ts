import type { ProblemCode } from '../../../preload/contract/models/problem.ts';

export const problems: Readonly<Record<ProblemCode, string>> = {
  'app.second-start': 'El kit ya estaba abierto, así que el segundo se cerró solo. Siga en esta ventana: no se perdió nada.',
  'content.missing':
    'Falta un archivo en esta computadora: {{what}}. Siga sin él; todo lo demás funciona. Para recuperarlo, abra Biblioteca, Contenido en esta computadora, y elija Revisar la biblioteca.',
  'content.altered':
    'Un archivo ya no es como se publicó: {{what}}. No se muestra, así que siga sin él; todo lo demás funciona. Para recuperarlo, abra Biblioteca, Contenido en esta computadora, y elija Revisar la biblioteca.',
  'content.pack-invalid':
    'Este contenido no se puede usar porque algo en él no concuerda ({{what}}). Todo lo demás funciona. Pida una copia nueva a quien lo preparó.',
  'content.pack-damaged':
    'Faltan archivos de «{{title}}» o ya no son como se publicaron ({{files}} en total; el primero es {{first}}). No se muestran; todo lo demás funciona. «Revisar la sala» indica qué le faltaría a una sesión. Para recuperarlos, abra Biblioteca, Contenido en esta computadora, y elija Revisar la biblioteca.',
  'content.pack-newer':
    'Este contenido se hizo para un kit más nuevo ({{what}}). Todo lo demás funciona. Pida a su oficina el kit más nuevo.',
  'content.not-found':
    'Este contenido no está en esta computadora ({{what}}). Siga sin él y quítelo de la agenda, o instale el kit de nuevo desde la memoria de su oficina: sus registros se conservan.',
  'content.deck-unreadable':
    'Estas diapositivas no se pueden mostrar ({{what}}). Siga sin ellas; todo lo demás funciona. Si continúa así, instale el kit de nuevo desde la memoria de su oficina: sus registros se conservan.',
  'packs.nothing-chosen': 'No se eligió nada, así que nada ha cambiado.',
  'packs.none-there':
    'No hay contenido para instalar en {{what}}. Elija un archivo que termine en .kitpack, o la carpeta que tiene dentro un pack.json.',
  'packs.preview-gone': 'Esta vista previa ya no está. Elija otra vez el archivo o la carpeta.',
  'packs.unreadable':
    'No se puede leer «{{what}}». Revise que la memoria siga conectada, o copie el archivo a esta computadora y elíjalo ahí. Nada ha cambiado.',
  'packs.not-a-zip':
    '«{{what}}» no es un archivo de contenido completo: quizá se cortó al copiarlo. Cópielo otra vez a la memoria. Nada ha cambiado.',
  'packs.table-too-large':
    'El índice de «{{what}}» es mucho más grande que cualquiera verdadero, así que no se leyó. Pida una copia nueva a quien lo hizo. Nada ha cambiado.',
  'packs.path-forbidden':
    '«{{what}}» trae un archivo que quiere quedar fuera de su lugar ({{path}}), así que no se tomó nada. No use esta copia: pida la suya a su oficina. Nada ha cambiado.',
  'packs.link':
    '«{{what}}» trae un enlace a otra cosa en lugar de un archivo ({{path}}), así que no se tomó nada. Pida a quien lo hizo una copia con archivos de verdad. Nada ha cambiado.',
  'packs.too-many':
    '«{{what}}» trae muchos más archivos que cualquier contenido verdadero, así que no se leyó. No use esta copia: pida la suya a su oficina. Nada ha cambiado.',
  'packs.bomb':
    '«{{what}}» trae un archivo que al abrirse ocupa más de lo que dice ({{path}}), así que no se tomó nada. No use esta copia: pida la suya a su oficina. Nada ha cambiado.',
  'packs.twice':
    '«{{what}}» trae dos archivos con el mismo nombre ({{path}}), y nadie puede decir cuál vale. Pida una copia nueva a quien lo hizo. Nada ha cambiado.',
  'packs.same-name':
    '«{{what}}» trae dos archivos cuyos nombres solo se distinguen por mayúsculas ({{path}}); muchas computadoras los toman por uno. Pida una copia nueva a quien lo hizo. Nada ha cambiado.',
  'packs.name-reserved':
    '«{{what}}» trae un archivo con un nombre que Windows reserva para sí ({{path}}). Pida a quien lo hizo que lo cambie. Nada ha cambiado.',
  'packs.file-missing':
    'Falta un archivo en «{{what}}» ({{path}}): quizá no se copió entero. Cópielo otra vez a la memoria. Su biblioteca está como estaba.',
  'packs.file-altered':
    'Un archivo de «{{what}}» no es el que se publicó ({{path}}): quizá se dañó en el camino. Cópielo otra vez a la memoria o pruebe con otra. Su biblioteca está como estaba.',
  'packs.signature-wrong':
    'La firma de «{{what}}» no corresponde a este contenido: se cambió después de firmarlo. No use esta copia: pida la suya a su oficina. Nada ha cambiado.',
  'packs.signature-other-key':
    '«{{what}}» está firmado por otra persona ({{found}}) que lo instalado ({{known}}). Llame a su oficina antes de seguir. Si tienen una clave nueva, quite primero el contenido instalado y después instale este. Nada ha cambiado.',
  'packs.signature-gone':
    '«{{what}}» no está firmado, y lo instalado sí lo estaba ({{known}}). Pida a su oficina la copia firmada. Nada ha cambiado.',
  'packs.same-version':
    '«{{what}}» dice ser la versión {{version}}, que ya está instalada con otro contenido. Pida a quien lo hizo que le dé un número de versión nuevo. Nada ha cambiado.',
  'packs.source-gone':
    'La memoria o la carpeta ya no está, así que no se instaló nada: su biblioteca está como estaba. Conéctela otra vez e instale de nuevo; lo que ya se copió se conserva.',
  'packs.no-room':
    'No hay espacio suficiente en esta computadora: se necesitan {{needed}} MB y se pueden usar {{free}} MB. Vacíe la papelera o mueva archivos grandes y vuelva a intentarlo. Su biblioteca está como estaba; lo que ya se copió se conserva.',
  'packs.disk-failed':
    'El disco de esta computadora no guardó los archivos tal como son. Su biblioteca está como estaba. Vuelva a intentarlo; si sigue así, haga revisar el disco.',
  'packs.cancelled': 'Detenido. Su biblioteca está como estaba.',
  'packs.busy': 'Ya se está instalando o revisando contenido. Espere a que termine, o deténgalo primero.',
  'packs.not-installed': 'Este contenido ya no está instalado. La lista se ha leído de nuevo.',
  'packs.no-previous': 'No hay una versión anterior a la que volver.',
  'packs.shipped': 'Este contenido viene con el kit y no se puede quitar.',
  'packs.in-use':
    'Hay sesiones planeadas con este contenido: {{titles}}. Sin él no se pueden mostrar sus diapositivas, videos y cuadernos.',
  'packs.state-unreadable':
    'No se pudo leer la lista de lo instalado, así que se muestra la versión más nueva de todo. Las sesiones y los registros no se tocan. Instale otra vez el contenido más reciente desde la memoria de su oficina.',
  'content.logo-unusable':
    'El logotipo del contenido de su condado ({{what}}) no es una imagen PNG o JPEG de 256 KB como máximo, así que sus ajustes no se usan. Pida a su oficina del programa un contenido con otro logotipo.',
  'people.file-unreadable': 'No se puede abrir el archivo. Ciérrelo en otros programas, revise la memoria y elíjalo otra vez.',
  'people.file-too-large':
    'Este archivo es mucho más grande que cualquier lista de personas. Revise que haya elegido el correcto; si lo es, guarde solo la lista como CSV y elija ese archivo.',
  'people.file-empty': 'Esta lista está vacía. Revise que haya elegido o copiado la correcta.',
  'people.file-not-text': 'El kit no puede leer esta lista. Guárdela como CSV en su hoja de cálculo y elija ese archivo.',
  'people.no-name-column': 'Todavía ninguna columna contiene nombres. Indique abajo cuál columna es el nombre.',
  'people.import-gone': 'Esta vista previa ya no está. Pegue o elija la lista otra vez.',
  'people.name-missing': 'Toda persona necesita un nombre. Escríbalo como debe aparecer en el certificado.',
  'people.not-found': 'Esta persona ya no está en la lista. La lista se leyó de nuevo.',
  'session.not-found': 'Esta sesión ya no está en esta computadora. Vuelva a Sesiones.',
  'session.other-live': 'Otra sesión sigue en curso. Termínela primero: ábrala y elija Cerrar.',
  'session.already-ended': 'Esta sesión ya terminó. Su registro está en Cerrar.',
  'session.day-held': 'Este día ya se impartió: es un registro y queda como fue. Lo que ocurrió está en Cerrar.',
  'session.item-held':
    'Este punto de la agenda ya se trató: es parte del registro, así que queda en su día. Todavía puede cambiar su lugar en el día.',
  'people.was-in-the-room':
    'Esta persona estuvo en la sala, así que permanece en el registro. Para retirar una hora, use Deshacer en el panel Sala.',
  'session.has-records': 'Hubo personas en esta sesión, así que su registro se conserva. No se puede eliminar.',
  'session.last-day': 'Una sesión tiene al menos un día. Agregue otro día primero y luego quite este.',
  'session.item-gone': 'Este punto de la agenda ya no está. La agenda se leyó de nuevo.',
  'presence.not-live': 'La sesión no está en curso; por ahora no se puede registrar a nadie. Comiéncela primero.',
  'presence.reason-needed': 'Eso fue otro día. Diga en pocas palabras por qué se cambia la hora.',
  'presence.in-future': 'Esa hora aún no llega. Indique una hora hasta este momento.',
  'presence.order': 'Esa hora no concuerda: la gente sale después de entrar. Revise las dos horas.',
  'presence.event-gone': 'Este registro cambió mientras tanto. La lista se leyó de nuevo.',
  'note.not-found': 'Esta nota ya no está.',
  'note.empty': 'Esta nota aún está vacía. Escriba una o dos palabras.',
  'live.disk-full':
    'El disco de esta computadora está lleno. La proyección sigue, pero no se anota en qué punto de la agenda está: vacíe la papelera o mueva archivos grandes y se anotará. Las entradas y las notas avisan ellas mismas cuando no se pudieron guardar.',
  'live.not-kept':
    'La proyección sigue, pero por ahora no se puede anotar en qué punto de la agenda está. Las entradas y las notas avisan ellas mismas cuando no se pudieron guardar: use papel para esas.',
  'live.unreadable':
    'No se pudo leer en qué punto de la agenda estaba, así que la sesión comienza en la bienvenida. Vaya al punto donde estaba: las entradas, las notas y el plan están completos.',
  'export.cancelled': 'No se guardó nada.',
  'export.disk-full':
    'No hay suficiente espacio allí, así que no se guardó nada ni quedó nada a medias. Libere espacio o elija otro lugar: los registros están a salvo en esta computadora.',
  'export.gone':
    'La memoria o la carpeta ya no está, así que no se guardó nada. Conéctela otra vez y guarde de nuevo: los registros están a salvo en esta computadora.',
  'export.not-writable': 'El kit no puede escribir allí, así que no se guardó nada. Elija otra carpeta, por ejemplo Documentos.',
  'export.failed': 'No se pudo guardar el archivo. No se perdió nada: intente otra vez o elija otro lugar.',
  'paper.unreadable':
    '«{{what}}» no se puede leer como PDF, así que el paquete no se preparó. Déjelo fuera o instale de nuevo el contenido.',
  'paper.too-many':
    'Serían {{pages}} páginas; un paquete lleva {{most}} como máximo. Haga dos paquetes, o menos ejemplares y que la copiadora haga el resto.',
  'records.newer': 'Estos registros se escribieron con un kit más nuevo. Inicie ese kit o pídalo a su oficina; este no los toca.',
  'records.damaged-no-backup':
    'El archivo de registros estaba dañado y no hay ninguna copia de seguridad buena: el kit empieza con registros vacíos. El archivo dañado se guarda en la carpeta de datos como {{kept}}. Conserve las hojas de papel y entregue ese archivo a su oficina: a menudo se puede rescatar mucho.',
  'records.damaged':
    'El archivo de registros estaba dañado, así que se abrió la copia de seguridad más reciente que está bien, del {{when}}. Puede faltar lo que se anotó después: compare con sus hojas de papel. El archivo dañado se guarda en la carpeta de datos como {{kept}}; entréguelo a su oficina.',
  'records.missing':
    'El archivo de registros ya no estaba en la carpeta de datos, así que se abrió la copia de seguridad más reciente que está bien, del {{when}}. Falta lo que se anotó después: busque records.db en la papelera y compare con sus hojas de papel.',
  'records.read-only':
    'Los registros se pueden leer, pero no cambiar, porque la carpeta de datos está protegida contra escritura: no se conserva nada nuevo. Use papel por ahora, o dé a esta cuenta permiso para escribir en esa carpeta (está en Ajustes) e inicie el kit otra vez.',
  'records.folder-protected':
    'El kit no puede escribir en su carpeta de datos, así que no puede conservar registros. Dé a esta cuenta permiso para escribir allí e inicie el kit otra vez.',
  'records.disk-full':
    'El disco de esta computadora está lleno, así que eso no se guardó. Vacíe la papelera o mueva archivos grandes e intente de nuevo; lo que escribió sigue aquí.',
  'records.busy':
    'Otro programa ocupa los registros por un momento, así que eso no se guardó. Lo que escribió sigue aquí: intente de nuevo.',
  'records.failed':
    'Eso no se pudo guardar. Lo que escribió sigue aquí: intente de nuevo y, si continúa así, inicie el kit otra vez.',
  'records.in-use':
    'Otro kit tiene abiertos estos registros, con otra cuenta de esta computadora o en otra que comparte la carpeta. Cierre ese kit e inicie este otra vez.',
  'records.no-room':
    'El disco de esta computadora está lleno, así que el kit no puede abrir sus registros. Vacíe la papelera o mueva archivos grandes e inicie el kit otra vez.',
  'records.unreachable':
    'No se puede llegar al archivo de registros. Cierre los programas que puedan ocuparlo (una copia de seguridad, un antivirus) o reinicie la computadora, y luego inicie el kit. Si continúa así, pida ayuda a su oficina.',
  'clock.jumped':
    'El reloj de esta computadora dio un salto. Los minutos de nadie cambiaron y la proyección sigue. Revise la fecha y la hora antes de que la gente se retire.',
  'screen.none': 'No hay proyector conectado. Conecte el cable; la proyección se abre sola.',
  'screen.mirrored':
    'El proyector muestra lo mismo que su computadora, así que sus notas siguen ocultas. Presione Windows+P y elija Extender (en Mac: Ajustes del Sistema, Pantallas, desactive Duplicar).',
  'wall.rebuilt':
    'La imagen de la proyección se volvió a dibujar después de un tropiezo. La gente vio la misma diapositiva todo el tiempo.',
  'backup.failed':
    'No se pudo hacer una copia de seguridad. Sus registros están a salvo, pero no hay una segunda copia: revise el espacio libre en esta computadora.',
};
