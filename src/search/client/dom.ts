/** Helpers that build the page. Strings become text, never markup. */
import type { ExcerptSegment } from './excerpt.ts';

type Attributes = Readonly<Record<string, string>>;
export type Child = Node | string;

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** An element that `SearchPage.astro` always has. */
export function get(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(`#search ${selector}`) as HTMLElement;
}

export function toNodes(segments: readonly ExcerptSegment[]): Child[] {
  return segments.map(({ text, hit }) => (hit ? make('mark', {}, text) : text));
}

/** A link within the search; `data-key` identifies it after redrawing. */
export function link(
  href: string,
  key: string,
  isCurrent: boolean,
  ...children: readonly Child[]
): HTMLAnchorElement {
  return make(
    'a',
    { href, 'data-key': key, ...(isCurrent && { 'aria-current': 'true' }) },
    ...children,
  );
}

/** Redraws, then restores the focus, or moves it to the heading of the results if the focused element is gone. */
export function keepFocus(draw: () => void): void {
  const key = document.activeElement?.getAttribute('data-key');
  draw();
  if (!key) return;
  document
    .querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
    ?.focus({ preventScroll: true });
  if (document.activeElement === document.body) get('#res').focus();
}

export function formatCount(count: number): string {
  return count.toLocaleString(document.documentElement.lang);
}
