/** Keys that hold everywhere, and the list of them. */
import { make, openDialog, makeButton } from './dom.ts';

export type Deed =
  'save' | 'go-to' | 'pane' | 'pane-back' | 'source' | 'problem' | 'find' | 'keys' | 'statement';

const LIST: readonly (readonly [keys: string, deed: string])[] = [
  ['Enter', 'on to the next field; in an empty one, takes what is grey'],
  ['Ctrl K', 'go to a field or a file, or do something, by its name'],
  ['Ctrl S', 'save'],
  ['Ctrl Z', 'take the last change of the file back; with Shift, make it again'],
  ['Esc', 'from the item to the text of its page, and back'],
  ['F6', 'on to the next pane; with Shift, back'],
  ['F8', 'on to the next field with which something is wrong'],
  ['n, p', 'in the text: choose the next sentence, the one before; with Shift, one more'],
  ['q', 'in the text: choose the next words in quotation marks'],
  ['s', 'in the text: make a statement of the chosen words'],
  ['F2', 'in an item: make a statement of words that you type or paste'],
  ['1 to 9', 'choose a position, or what is answered, and how'],
  ['↓', 'in a field that names something: show what there is'],
  ['/', 'outside of fields: find a file'],
  ['?', 'outside of fields: this list'],
];

/** What a key stands for; `undefined` for one that is the field’s own. On a Mac, ⌘ is Ctrl. */
export function findDeed(event: KeyboardEvent): Deed | undefined {
  const { key, shiftKey, altKey } = event;
  if (event.isComposing || altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    const deeds: Readonly<Record<string, Deed>> = { s: 'save', k: 'go-to' };
    return deeds[key.toLowerCase()];
  }
  if (key === 'F2') return 'statement';
  if (key === 'F6') return shiftKey ? 'pane-back' : 'pane';
  if (key === 'F8') return 'problem';
  if (key === 'Escape') return 'source';
  const target = event.target as HTMLElement | null;
  if (target?.closest('input, textarea, select, [contenteditable="true"]')) return undefined;
  return key === '/' ? 'find' : key === '?' ? 'keys' : undefined;
}

export type Step = 'undo' | 'redo';

const OF_MENU: Readonly<Record<string, Step>> = { historyUndo: 'undo', historyRedo: 'redo' };

export function findStep(event: KeyboardEvent | InputEvent): Step | undefined {
  if (event instanceof InputEvent) return OF_MENU[event.inputType];
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event;
  if (isComposing || altKey || !(ctrlKey || metaKey)) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'y') return 'redo';
  return letter === 'z' ? (shiftKey ? 'redo' : 'undo') : undefined;
}

/** Whether what is typed there is of the file: a card, and a name of which nothing is chosen yet, are the browser’s. */
export function isOfFile(field: EventTarget | null): boolean {
  if (!(field instanceof HTMLElement) || field.closest('desk-capture') !== null) return false;
  return !(field instanceof HTMLInputElement && field.value !== field.defaultValue);
}

export function showKeys(): void {
  const isMac = navigator.platform.startsWith('Mac');
  const dialog = openDialog('Keys');
  dialog.classList.add('keys');
  dialog.append(
    make(
      'dl',
      {},
      LIST.flatMap(([keys, deed]) => [
        make(
          'dt',
          {},
          keys
            .replace('Ctrl', isMac ? '⌘' : 'Ctrl')
            .split(' ')
            .map((one) => (/^(?:to|,)$/.test(one) ? ` ${one} ` : make('kbd', {}, one))),
        ),
        make('dd', {}, deed),
      ]),
    ),
    makeButton({ click: () => dialog.close() }, 'Close'),
  );
  dialog.showModal();
}

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
