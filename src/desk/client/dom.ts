/** Elements with their attributes; text is always text. */
type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | undefined | ((event: never) => void)>>;

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value as EventListener);
    else if (value === true) element.setAttribute(key, '');
    else if (typeof value === 'string') element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return element;
}

export function makeButton(
  attributes: Attributes,
  ...children: readonly (Child | readonly Child[])[]
): HTMLButtonElement {
  return make('button', { type: 'button', ...attributes }, ...children);
}

let count = 0;

export function nextId(): string {
  count += 1;
  return `d${count}`;
}

/** Moves to the next place at which an editor stops, in the order of the pane. */
export function goOn(from: Element): void {
  const pane = from.closest('[data-stops]');
  if (pane === null) return;
  const stops = [...pane.querySelectorAll<HTMLElement>('[data-stop]')].filter(isOpen);
  const next = stops[stops.findIndex((one) => one === from || one.contains(from)) + 1];
  next?.focus();
}

function isOpen(element: HTMLElement): boolean {
  return element.offsetParent !== null && !element.hasAttribute('disabled');
}

export function wish(from: HTMLElement, inside: string): void {
  from.dispatchEvent(new CustomEvent('wanted', { bubbles: true, detail: inside }));
}

/** Enter that ends no composition, as in scripts of which a word takes several keys. */
export function onEnter(field: HTMLElement, act: () => void): void {
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    act();
  });
}

/** Says to everybody what has happened, to screen readers as well. */
export function say(message: string, isWrong = false): void {
  const line = document.querySelector<HTMLElement>('#said');
  if (line === null) return;
  line.textContent = message;
  line.classList.toggle('wrong', isWrong);
}

/** Another file lies on the desk than that for which something was to be done: nothing was done. */
export class Left extends Error {}

/** Says why something could not be done; of what was begun for a file that lies here no more, nothing. */
export function orSay(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (error instanceof Left) return;
    say(error instanceof Error ? error.message : String(error), true);
  });
}

/** A dialog with its title, not shown yet; it goes away when it is closed. */
export function openDialog(title: string, onClose?: () => void): HTMLDialogElement {
  const dialog = make('dialog', { 'aria-label': title }, make('h2', {}, title));
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose?.();
  });
  document.body.append(dialog);
  return dialog;
}

/** Asks for one of a few answers; Escape is none of them. The first has the focus. */
export function askOne<Answer extends string>(
  title: string,
  words: string | readonly (Node | string)[],
  answers: Readonly<Record<Answer, string>>,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const dialog = openDialog(title, () => resolve(undefined));
    const end = (answer: Answer) => {
      resolve(answer);
      dialog.close();
    };
    const buttons = (Object.entries(answers) as [Answer, string][]).map(([answer, text]) =>
      makeButton({ click: () => end(answer) }, text),
    );
    const told = typeof words === 'string' ? [make('p', {}, words)] : words;
    dialog.append(...told, make('div', { class: 'acts' }, ...buttons));
    dialog.showModal();
    buttons[0]?.focus();
  });
}

/** Who asks again while it asks has the same answer. */
export function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<Answer> | undefined;
  return () => (running ??= ask().finally(() => (running = undefined)));
}
