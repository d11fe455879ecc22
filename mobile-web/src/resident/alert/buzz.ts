/** Milliseconds on, off, on (DESIGN.md §11). */
const buzz = [200, 100, 200];

export function shake(times: 1 | 2): void {
  navigator.vibrate?.(times === 2 ? [...buzz, 400, ...buzz] : buzz);
}
