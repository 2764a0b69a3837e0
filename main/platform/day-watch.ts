/**
 * Says when another day has begun: a laptop that was left open overnight would otherwise go on with yesterday. The answer looks at
 * once, for a laptop that has just woken.
 */
export const watchDay = (today: () => string, onNewDay: () => void, everyMs = 30_000): (() => void) => {
  let known = today();
  const look = (): void => {
    const now = today();
    if (now !== known) {
      known = now;
      onNewDay();
    }
  };
  setInterval(look, everyMs).unref();
  return look;
};
