/** Keys that work everywhere, and the list of them. */
import { fillSlots } from '../../words/slots.ts';
import { say } from '../words/say.ts';
import { makeElement, openDialog, makeButton } from './dom.ts';

type PaneKey = 'room' | 'pane' | 'pane-back' | 'source';
export type KeyCommand = PaneKey | 'save' | 'go-to' | 'problem' | 'find' | 'keys' | 'statement';

/** `or` and `to` stand between two keys in every language. */
const LIST: readonly (readonly [keys: string, does: string])[] = [
  ['Enter', say.keys.enter],
  ['Ctrl K', say.keys.goTo],
  ['Ctrl S', say.keys.save],
  ['Ctrl Z', say.keys.undo],
  ['Esc', say.keys.source],
  ['F4', say.keys.room],
  ['F6', say.keys.pane],
  ['F8', say.keys.problem],
  ['n or p', say.keys.sentence],
  ['q', say.keys.quotation],
  ['s', say.keys.statement],
  ['F2', say.keys.typed],
  ['1 to 9', say.keys.digit],
  ['↓', say.keys.choices],
  ['↑ or ↓', say.keys.found],
  ['/', say.keys.find],
  ['Space', say.keys.select],
  ['e', say.keys.change],
  ['← or →', say.keys.check],
  ['0 to 9', say.keys.filter],
  ['?', say.keys.keys],
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
  const own: Readonly<Record<string, string>> = {
    Ctrl: navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl',
    Space: say.keys.space,
  };
  const printKeys = (keys: string) => {
    const [, one, word, other] = /^(.+) (or|to) (.+)$/.exec(keys) ?? [];
    if (one === undefined || other === undefined)
      return keys.split(' ').map((key) => makeElement('kbd', own[key] ?? key));
    const [first, last] = [makeElement('kbd', one), makeElement('kbd', other)];
    return fillSlots(word === 'or' ? say.keys.either : say.keys.range, { first, last });
  };
  const rows = LIST.flatMap(([keys, does]) => [
    makeElement('dt', printKeys(keys)),
    makeElement('dd', does),
  ]);
  void openDialog(
    say.main.keys,
    (end) => [makeElement('dl', rows), makeButton('', () => end(), say.shared.close)],
    'keys',
  );
}

/** Keeps the cursor, what is selected and half-typed text while a pane is printed again. `toNow` returns the new path of a field. */
export function keepFocusInside(
  pane: HTMLElement,
  print: () => void,
  toNow: (path: string) => string,
): void {
  const active = document.activeElement;
  const before =
    active instanceof HTMLElement && pane.contains(active) ? active.dataset.path : undefined;
  const path = before === undefined ? undefined : toNow(before);
  const held = isField(active)
    ? { value: active.value, selected: [active.selectionStart, active.selectionEnd] as const }
    : undefined;
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
  again.setSelectionRange(...held.selected);
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
