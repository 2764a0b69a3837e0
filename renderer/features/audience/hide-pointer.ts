const STILL_MS = 2000;

/** Takes the pointer off the wall when it has stood still for two seconds, and from the start. The answer stops. */
export const hidePointer = (): (() => void) => {
  const { dataset } = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | null = null;
  dataset['pointer'] = 'hidden';
  const onMove = (event: PointerEvent): void => {
    // A window that appears under the pointer makes it "move" by nothing.
    if (event.movementX === 0 && event.movementY === 0) return;
    delete dataset['pointer'];
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      dataset['pointer'] = 'hidden';
    }, STILL_MS);
  };
  window.addEventListener('pointermove', onMove);
  return () => {
    window.removeEventListener('pointermove', onMove);
    if (timer !== null) clearTimeout(timer);
  };
};
