/** Waits until something holds; fails with `what` after the time. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> {
  const deadline = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`waited ${ms} ms in vain: ${what}`);
    await rest(5);
  }
}

export const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A door that stays shut until it is opened. */
export function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}
