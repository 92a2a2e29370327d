/** A small maker of elements. Text is always text, never markup. */
type Child = Node | string | undefined | null | false;
type Attributes = Readonly<Record<string, string | boolean | undefined | ((event: never) => void)>>;
type Part = Child | readonly Child[] | Attributes;

/**
 * `makeElement('p.hint', { id: 'a' }, 'words')`: classes follow the name; a function listens to the event that it is
 * named after.
 */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name | `${Name}.${string}`,
  ...parts: readonly Part[]
): HTMLElementTagNameMap[Name] {
  const [tag, ...classes] = name.split('.') as [Name, ...string[]];
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const part of parts) {
    if (isAttributes(part)) setAttributes(element, part);
    else element.append(...listNodes([part].flat()));
  }
  return element;
}

function listNodes(children: readonly Child[]): (Node | string)[] {
  return children.filter((one) => one !== undefined && one !== null && one !== false);
}

function isAttributes(part: Part): part is Attributes {
  return (
    typeof part === 'object' && part !== null && !Array.isArray(part) && !(part instanceof Node)
  );
}

export function setAttributes(element: HTMLElement, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value as EventListener);
    else if (value === true) element.setAttribute(key, '');
    else if (typeof value === 'string') element.setAttribute(key, value);
  }
}

/** Where `press` takes time, the button looks off until it is done, and does nothing meanwhile. */
export function makeButton(
  className: string,
  press: (event: Event) => unknown,
  ...parts: readonly Part[]
): HTMLButtonElement {
  const click = (event: Event) => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    const done = press(event);
    if (!(done instanceof Promise)) return;
    button.setAttribute('aria-disabled', 'true');
    orSay(done.finally(() => button.removeAttribute('aria-disabled')));
  };
  const button = makeElement('button', { type: 'button', click }, ...parts);
  if (className !== '') button.className = className;
  return button;
}

/** Attributes of a field at which Enter stops; `path` is unique in its pane. */
export function toFieldStop(label: string, path: string): Attributes {
  return { 'aria-label': label, 'data-path': path, 'data-stop': true };
}

let count = 0;

export function nextId(): string {
  count += 1;
  return `d${count}`;
}

/** The hint and the list of a field disappear when it loses focus, and a button would move away from the pointer. */
export function keepFocusOnPress(pane: HTMLElement): void {
  pane.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button, summary') !== null)
      event.preventDefault();
  });
}

/** Moves to the next field at which Enter stops: it passes over what was taken from the page. */
export function goOn(from: Element): void {
  const pane = from.closest<HTMLElement>('[data-stops]');
  const taken = pane?.dataset.taken?.split(' ') ?? [];
  const isIn = (element: Element, part: string) => {
    const { path = '' } = element instanceof HTMLElement ? element.dataset : {};
    return path.replace(/ take$/, '') === part || path.startsWith(`${part}.`);
  };
  // Within a part that was taken, such as credits to which one more is added, it stops everywhere.
  const isTaken = (element: Element) =>
    taken.some((part) => isIn(element, part) && !isIn(from, part));
  const stops = [...(pane?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])].filter(
    (element) =>
      element === from ||
      (element.offsetParent !== null && !element.hasAttribute('disabled') && !isTaken(element)),
  );
  stops[stops.findIndex((one) => one === from || one.contains(from)) + 1]?.focus();
}

/** Enter does not stop at these fields of the pane any more; Tab does. */
export function passOver(from: Element, paths: readonly string[]): void {
  const pane = from.closest<HTMLElement>('[data-stops]');
  if (pane !== null) pane.dataset.taken = [pane.dataset.taken ?? '', ...paths].join(' ').trim();
}

export function wish(from: HTMLElement, inside: string): void {
  from.dispatchEvent(new CustomEvent('wanted', { bubbles: true, detail: inside }));
}

/** Returns a function that says whether an editor is typing: in a field, and with a key since this call. */
export function watchTyping(): () => boolean {
  let isTouched = false;
  const touch = () => (isTouched = true);
  const events = ['keydown', 'input', 'pointerdown'];
  for (const event of events) addEventListener(event, touch, true);
  return () => {
    for (const event of events) removeEventListener(event, touch, true);
    const field = document.activeElement;
    return (
      isTouched && field?.matches('input, textarea, select, [contenteditable="true"]') === true
    );
  };
}

/** Ignores the Enter that ends the composition of a character. */
export function onEnter(field: HTMLElement, act: () => void): void {
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    act();
  });
}

/** Prints what stands between backticks as code. */
export function withCode(words: string): (Node | string)[] {
  return words.split('`').map((part, at) => (at % 2 === 1 ? makeElement('code', part) : part));
}

export function announce(message: string, isWrong = false): void {
  const line = document.querySelector<HTMLElement>('#said');
  if (line === null) return;
  line.textContent = message;
  line.classList.toggle('wrong', isWrong);
}

/** Takes a message back whose cause is gone, unless another took its place. */
export function retract(message: string): void {
  if (document.querySelector('#said')?.textContent === message) announce('');
}

/** Says what it does, such as “Renaming”, while it does it; in the open dialog, too. */
export async function whileDoing<Result>(
  words: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const said = `${words}…`;
  announce(said);
  const line = document.querySelector('dialog[open] > .busy');
  line?.replaceChildren(said);
  try {
    return await work();
  } finally {
    retract(said);
    line?.replaceChildren();
  }
}

/** Another file was opened before the work could be done: nothing was done. */
export class Left extends Error {}

/** Announces why work failed, unless its file is no longer open. */
export function orSay(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (error instanceof Left) return;
    announce(error instanceof Error ? error.message : String(error), true);
  });
}

/**
 * Shows a dialog until `end` is called with an answer, or it is closed without one. The first element with `data-first`
 * gets the focus. While another one is open it waits; if by then it is not wanted any more, it is never shown.
 */
export function openDialog<Answer>(
  title: string,
  print: (end: (answer?: Answer) => void) => readonly Child[],
  className = '',
  isWanted = () => true,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const before = document.querySelector('dialog[open]');
    if (before !== null) {
      const next = () => resolve(openDialog(title, print, className, isWanted));
      // After what the answer begins.
      before.addEventListener('close', () => setTimeout(next), { once: true });
      return;
    }
    if (!isWanted()) {
      resolve(undefined);
      return;
    }
    const close = () => {
      dialog.remove();
      resolve(undefined);
    };
    const dialog = makeElement('dialog', { 'aria-label': title, close }, makeElement('h2', title));
    const end = (answer?: Answer) => {
      resolve(answer);
      // A closing dialog returns the focus.
      dialog.close();
    };
    dialog.className = className;
    dialog.append(...listNodes(print(end)), makeElement('div.busy', { role: 'status' }));
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first]')?.focus();
    // Focus on a button at the end would scroll the beginning out of sight.
    dialog.scrollTop = 0;
    dialog.querySelector('mark')?.scrollIntoView({ block: 'center' });
  });
}

export function askOne<Answer extends string>(
  title: string,
  words: string | readonly Node[],
  answers: Readonly<Record<Answer, string>>,
): Promise<Answer | undefined> {
  return openDialog<Answer>(title, (end) => {
    const buttons = (Object.entries(answers) as [Answer, string][]).map(([answer, text], at) =>
      makeButton('', () => end(answer), { 'data-first': at === 0 }, text),
    );
    return [
      ...(typeof words === 'string' ? [makeElement('p', words)] : words),
      makeElement('div.acts', buttons),
    ];
  });
}

/** A list from which a digit chooses; `leave` is called after a digit, and on Enter. */
export function printDigits(
  attributes: Attributes,
  choices: readonly { readonly value: string; readonly text: string }[],
  choose: (value: string, line: string) => void,
  leave: (group: HTMLElement) => void,
): HTMLElement {
  const name = nextId();
  const radios = choices.map(({ value }) => makeElement('input', { type: 'radio', name, value }));
  const group = makeElement(
    'div.digits',
    { role: 'radiogroup', tabindex: '0', ...attributes },
    radios.map((radio, index) =>
      makeElement(
        'label',
        radio,
        makeElement('kbd', String(index + 1)),
        ` ${choices[index]?.text ?? ''}`,
      ),
    ),
  );
  const take = (radio: HTMLInputElement) => {
    radio.checked = true;
    choose(radio.value, radio.parentElement?.textContent ?? '');
  };
  group.addEventListener('change', ({ target }) => take(target as HTMLInputElement));
  group.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const radio = radios[Number(event.key) - 1];
    if (radio !== undefined) take(radio);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    leave(group);
  });
  return group;
}

export function askOnce<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<Answer> | undefined;
  return () => (running ??= ask().finally(() => (running = undefined)));
}

/** Each call returns a function that says whether it is still the last call. */
export function makeTurns(): () => () => boolean {
  let last = 0;
  return () => {
    const turn = ++last;
    return () => turn === last;
  };
}

/** Acts once nothing has started it for so many milliseconds. */
export function makePause(milliseconds: number, act: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const start = () => {
    stop();
    timer = setTimeout(act, milliseconds);
  };
  return { start, stop };
}
