/** Arrow keys move through the results, Escape clears the field. Enter already opens links. */
export function listenForKeys(box: HTMLInputElement, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (key === 'Escape') clear();
    else {
      const stops = [
        box,
        ...document.querySelectorAll<HTMLElement>('.ans h2 a, .offers a, .hits h3 a'),
      ];
      const at = stops.findIndex((stop) => stop === target);
      const next =
        at < 0 ? undefined : stops[at + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : NaN)];
      // Elsewhere, arrow keys keep their usual meaning.
      if (next === undefined) return;
      next.focus();
    }
    event.preventDefault();
  });
}
