/** What a page is printed with, and what can be printed. */

/** A template has something that only Astro’s own rendering can make; the message says what. */
export class Unprintable extends Error {
  override readonly name = 'Unprintable';
}

export interface Press {
  /** What Astro puts at the end of the page’s head: the links of its styles. */
  readonly head: string;
  /** The element of a script, by the name that templates have for it. Throws Unprintable. */
  readonly toScript: (id: string) => string;
  readonly site: URL | undefined;
}

/** A compiled template. */
export interface Printable {
  /** The whole page. Throws Unprintable. */
  print: (props: Readonly<Record<string, unknown>>, press: Press) => string;
}

export function isPrintable(value: unknown): value is Printable {
  return typeof value === 'function' && 'print' in value;
}
