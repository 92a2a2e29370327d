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

let count = 0;

/** An id that no other element of the page has. */
export function nextId(): string {
  count += 1;
  return `d${String(count)}`;
}

/** Moves to the next place at which an editor stops, in the order of the pane. */
export function goOn(from: Element): void {
  const pane = from.closest('[data-stops]');
  if (pane === null) return;
  const stops = [...pane.querySelectorAll<HTMLElement>('[data-stop]')].filter(isOpen);
  const next = stops[stops.findIndex((one) => one === from || one.contains(from)) + 1];
  next?.focus();
}

export function isOpen(element: HTMLElement): boolean {
  return element.offsetParent !== null && !element.hasAttribute('disabled');
}
