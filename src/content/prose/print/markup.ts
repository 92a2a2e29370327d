/**
 * HTML that is already escaped; only this module makes it. Every value is in double quotes, every reference is
 * hexadecimal, and `<` and `>` are escaped in values, too, so that `<` always starts a tag and `>` always ends one.
 */
export interface Markup {
  readonly html: string;
}

/** The attributes of a tag, in the order in which they are printed. */
export type TagAttributes = Readonly<Record<string, string | number | undefined>>;

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

export function toTag(name: string, attributes: TagAttributes): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) tag += ` ${key}="${escapeValue(String(value))}"`;
  }
  return `${tag}>`;
}

/** Empty for an element that holds nothing. */
export function toEndTag(name: string): string {
  return VOID.has(name) ? '' : `</${name}>`;
}

export function markElement(
  name: string,
  attributes: TagAttributes,
  ...children: readonly Markup[]
): Markup {
  return { html: `${toTag(name, attributes)}${join(children)}${toEndTag(name)}` };
}

export function markProseText(value: string): Markup {
  return { html: escapeText(value) };
}

export function markAll(...parts: readonly Markup[]): Markup {
  return { html: join(parts) };
}

function join(parts: readonly Markup[]): string {
  return parts.map(({ html }) => html).join('');
}

export function escapeText(value: string): string {
  return /[<&]/.test(value) ? value.replace(/[<&]/g, toReference) : value;
}

function escapeValue(value: string): string {
  return VALUE.test(value) ? value.replace(VALUE_ALL, toReference) : value;
}

const VALUE = /[\0"&'`<>]/;
const VALUE_ALL = new RegExp(VALUE.source, 'g');

function toReference(char: string): string {
  return `&#x${char.charCodeAt(0).toString(16).toUpperCase()};`;
}

/** HTML in which the address of each link is made absolute. Pieces with open ends are fine. */
export function absolutize(html: string, absolute: (url: string) => string): string {
  return html.replace(
    /(<a href=")([^"]*)"/g,
    (_, start: string, url: string) => `${start}${escapeValue(absolute(unescape(url)))}"`,
  );
}

/** Every reference is hexadecimal. */
function unescape(text: string): string {
  return text.replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
}
