import type { HandlersFor } from '../ipc/handler-map.ts';
import type { Printer } from '../windows/printer.ts';

/** The page that becomes a PDF. */
export const printHandlers = (printer: Printer): HandlersFor<'print'> => ({
  'print.document': () => printer.document(),
  'print.ready': () => {
    printer.ready();
    return {};
  },
});
