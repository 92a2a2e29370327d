/** Keys that work everywhere, and the list of them. */
import { makeElement, openDialog, makeButton } from './dom.ts';

type PaneKey = 'room' | 'pane' | 'pane-back' | 'source';
export type KeyCommand = PaneKey | 'save' | 'go-to' | 'problem' | 'find' | 'keys' | 'statement';

const LIST: readonly (readonly [keys: string, does: string])[] = [
  [
    'Enter',
    'go to the next field, past what you took from the page; in an empty field, accept the suggestion in grey',
  ],
  ['Ctrl K', 'find a field, a file or a command by name'],
  ['Ctrl S', 'save'],
  ['Ctrl Z', 'undo the last change to the file; with Shift, redo it'],
  [
    'Esc',
    'go from the item to the text of its page, and back; or to the list that it was opened in',
  ],
  ['F4', 'go back to the room from which it was opened: in the inbox, to what was found'],
  ['F6', 'go to the next pane; with Shift, to the previous one'],
  ['F8', 'go to the next problem'],
  ['n or p', 'in the page: select the next or the previous sentence; with Shift, one more'],
  ['q', 'in the page: select the next quotation'],
  ['s', 'in the page: make a statement of the selection'],
  ['F2', 'in an item: make a statement of words that you type; in its card: go to the speaker'],
  ['1 to 9', 'choose a position, the statement that is answered, or how it answers'],
  ['↓', 'in a field that names something: list what it can name'],
  ['↑ or ↓', 'among what was found: go to the next; d dismisses it for good, u lets it wait again'],
  ['/', 'outside fields: search all content'],
  ['Space', 'in the list: select a file; with Shift and arrows, several; Ctrl A selects all found'],
  ['e', 'in the list: change the selected files; Ctrl Z undoes it'],
  ['← or →', 'in the list: show or hide what the check says'],
  ['0 to 9', 'in the list: show a filter'],
  ['?', 'outside fields: list all keys'],
];

type Keys = Readonly<Record<string, KeyCommand | undefined>>;
const WITH_CTRL: Keys = { s: 'save', k: 'go-to' };
const ALONE: Keys = { F2: 'statement', F4: 'room', F6: 'pane', F8: 'problem', Escape: 'source' };
const OUTSIDE: Keys = { '/': 'find', '?': 'keys' };

/** The command of a key; `undefined` if the key belongs to the field. On a Mac, ⌘ is Ctrl. */
export function findKeyCommand(event: KeyboardEvent): KeyCommand | undefined {
  const { key, shiftKey, altKey } = event;
  if (event.isComposing || altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return WITH_CTRL[key.toLowerCase()];
  if (key === 'F6' && shiftKey) return 'pane-back';
  const target = event.target as HTMLElement | null;
  const isField = target?.closest('input, textarea, select, [contenteditable="true"]');
  return ALONE[key] ?? (isField ? undefined : OUTSIDE[key]);
}

export type HistoryStep = 'undo' | 'redo';

const OF_MENU: Readonly<Record<string, HistoryStep>> = { historyUndo: 'undo', historyRedo: 'redo' };

export function findHistoryStep(event: KeyboardEvent | InputEvent): HistoryStep | undefined {
  if (event instanceof InputEvent) return OF_MENU[event.inputType];
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event;
  if (isComposing || altKey || !(ctrlKey || metaKey)) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'y') return 'redo';
  return letter === 'z' ? (shiftKey ? 'redo' : 'undo') : undefined;
}

/**
 * Whether undo in a field belongs to the file. In a card, and in a name that is not chosen yet, it belongs to the
 * browser.
 */
export function isOfFile(field: EventTarget | null): boolean {
  if (!(field instanceof HTMLElement) || field.closest('desk-capture') !== null) return false;
  return !(field instanceof HTMLInputElement && field.value !== field.defaultValue);
}

export function showKeys(): void {
  const ctrl = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
  const printKeys = (keys: string) =>
    keys
      .replace('Ctrl', ctrl)
      .split(' ')
      .map((one) => (/^(?:to|or)$/.test(one) ? ` ${one} ` : makeElement('kbd', one)));
  const rows = LIST.flatMap(([keys, does]) => [
    makeElement('dt', printKeys(keys)),
    makeElement('dd', does),
  ]);
  void openDialog(
    'Keys',
    (end) => [makeElement('dl', rows), makeButton('', () => end(), 'Close')],
    'keys',
  );
}

/** Keeps the cursor and half-typed text while a pane is printed again. `toNow` returns the new path of a field. */
export function keepFocusInside(
  pane: HTMLElement,
  print: () => void,
  toNow: (path: string) => string,
): void {
  const active = document.activeElement;
  const before =
    active instanceof HTMLElement && pane.contains(active) ? active.dataset.path : undefined;
  const path = before === undefined ? undefined : toNow(before);
  const held = isField(active) ? { value: active.value, at: active.selectionStart } : undefined;
  const isTyped = isField(active) && active.value !== active.defaultValue;
  const file = active?.closest<HTMLElement>('[data-file]')?.dataset.file;
  print();
  if (path === undefined || path === 'body') return;
  const part = file === undefined ? pane : pane.querySelector(`[data-file="${CSS.escape(file)}"]`);
  const find = (one: string) =>
    part?.querySelector<HTMLElement>(`[data-path="${CSS.escape(one)}"]`);
  // After a value was removed the focus goes to its list; after a button has done its work, to the next field.
  const again = find(path) ?? find(path.replace(/\.\d+ chip$/, '')) ?? null;
  again?.focus({ preventScroll: true });
  if (held === undefined || !isField(again)) return;
  if (isTyped) again.value = held.value;
  again.setSelectionRange(held.at, held.at);
  // List matches for the typed text again.
  if (isTyped && again.getAttribute('role') === 'combobox') again.dispatchEvent(new Event('input'));
}

function isField(element: Element | null): element is HTMLTextAreaElement | HTMLInputElement {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

export function writeTyped(pane: HTMLElement): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && pane.contains(active) && active.matches(TYPED))
    active.dispatchEvent(new FocusEvent('blur'));
}

const TYPED = 'textarea, select, [role=combobox]';
