/**
 * HTML that is escaped already; nothing else makes it but this module. Every value stands in double quotes, every
 * reference is hexadecimal, and `<` and `>` are escaped in values too: `<` always starts a tag and `>` always ends one,
 * for whoever searches the text.
 */
export interface Markup {
  readonly html: string;
}

/** The attributes of a tag, in the order in which they are written. */
export type TagAttributes = Readonly<Record<string, string | number>>;

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

export function toTag(name: string, attributes: TagAttributes): string {
  let tag = `<${name}`;
  for (const key in attributes) tag += ` ${key}="${escapeValue(String(attributes[key]))}"`;
  return `${tag}>`;
}

/** Nothing for an element that holds nothing. */
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

export function markText(value: string): Markup {
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

export function escapeValue(value: string): string {
  return VALUE.test(value) ? value.replace(VALUE_ALL, toReference) : value;
}

const VALUE = /[\0"&'`<>]/;
const VALUE_ALL = new RegExp(VALUE.source, 'g');

function toReference(char: string): string {
  return `&#x${char.charCodeAt(0).toString(16).toUpperCase()};`;
}
