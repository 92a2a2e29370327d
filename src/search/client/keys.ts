/** Arrows go through the results, Escape clears. Enter opens a link by itself. */
export function listenForKeys(box: HTMLInputElement, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (key === 'Escape') clear();
    else {
      const stops = [box, ...document.querySelectorAll<HTMLElement>('.offers a, .hits h3 a')];
      const at = stops.findIndex((stop) => stop === target);
      const next =
        at < 0 ? undefined : stops[at + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : NaN)];
      // Everywhere else an arrow means what it always means.
      if (next === undefined) return;
      next.focus();
    }
    event.preventDefault();
  });
}
