/**
 * The cursor stays where it is while a pane is printed anew, and so does what is being typed. `toNow` gives the path that a
 * field has from now on.
 */
export function keepFocus(
  pane: HTMLElement,
  print: () => void,
  toNow: (path: string) => string = (path) => path,
): void {
  const active = document.activeElement;
  const before =
    active instanceof HTMLElement && pane.contains(active) ? active.dataset.path : undefined;
  const path = before === undefined ? undefined : toNow(before);
  const isField = active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement;
  const held = isField ? { value: active.value, at: active.selectionStart } : undefined;
  const isTyped = isField && active.value !== active.defaultValue;
  const file = active?.closest<HTMLElement>('[data-file]')?.dataset.file;
  print();
  if (path === undefined || path === 'body') return;
  const part = file === undefined ? pane : pane.querySelector(`[data-file="${CSS.escape(file)}"]`);
  const find = (one: string) =>
    part?.querySelector<HTMLElement>(`[data-path="${CSS.escape(one)}"]`);
  // What was taken away leaves the focus to its list, a button that has done its work to the field after it.
  const again = find(path) ?? find(path.replace(/\.\d+ chip$/, ''));
  if (again === undefined || again === null) return;
  again.focus({ preventScroll: true });
  const canHold = again instanceof HTMLTextAreaElement || again instanceof HTMLInputElement;
  if (held === undefined || !canHold) return;
  if (isTyped) again.value = held.value;
  again.setSelectionRange(held.at, held.at);
  // What is typed goes on to be listed.
  if (isTyped && again.getAttribute('role') === 'combobox') again.dispatchEvent(new Event('input'));
}

/** What is being typed in a field counts as well, though the field is not left. */
export function writeTyped(pane: HTMLElement): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && pane.contains(active) && active.matches(TYPED))
    active.dispatchEvent(new FocusEvent('blur'));
}

const TYPED = 'textarea, select, [role=combobox]';
