/** The few steps by which the page is put together: texts are texts, never markup. */
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

/** A part that `SearchPage.astro` always has. */
export function get(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(`#search ${selector}`) as HTMLElement;
}

export function toNodes(segments: readonly ExcerptSegment[]): Child[] {
  return segments.map(({ text, hit }) => (hit ? make('mark', {}, text) : text));
}

/** A link within the search; `data-key` finds it again after the next drawing. */
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

/** Draws anew and gives the focus back to what had it; to the head of the results where that is gone. */
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
