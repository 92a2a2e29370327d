/** Markup as text: what is finished, and what a text has to become to stand in it. */

/** Finished markup. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ESCAPABLE = /[&<>'"]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};
/** Names of attributes that Astro writes as they are, with their value in quotes: known when first asked for. */
const ORDINARY = new Map<string, boolean>();
const SPECIAL =
  /[\s"'>/=:]|^(?:allowfullscreen|async|autofocus|autoplay|checked|className|controls|default|defer|disabled|disablepictureinpicture|disableremoteplayback|download|formnovalidate|hidden|inert|itemscope|loop|muted|nomodule|novalidate|open|playsinline|popover|readonly|required|reversed|scoped|seamless|selected|style)$/i;

/** Whether Astro writes an attribute of this name as it is, with its value in quotes. */
export function isOrdinary(name: string): boolean {
  let known = ORDINARY.get(name);
  if (known === undefined) ORDINARY.set(name, (known = !SPECIAL.test(name)));
  return known;
}

export function escapeText(text: string): string {
  const first = text.search(ESCAPABLE);
  if (first < 0) return text;
  let escaped = '';
  let last = 0;
  for (let index = first; index < text.length; index += 1) {
    const entity = ENTITIES[text.charAt(index)];
    if (entity === undefined) continue;
    escaped += text.slice(last, index) + entity;
    last = index + 1;
  }
  return escaped + text.slice(last);
}

export function escapeQuotes(text: string): string {
  if (!text.includes('&') && !text.includes('"')) return text;
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
