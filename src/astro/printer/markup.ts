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
/** What stands before the value of each attribute that was asked for; known when it is first asked for. */
const STARTS = new Map<string, string | undefined>();
const SPECIAL =
  /[\s"'>/=:]|^(?:allowfullscreen|async|autofocus|autoplay|checked|className|controls|default|defer|disabled|disablepictureinpicture|disableremoteplayback|download|formnovalidate|hidden|inert|itemscope|loop|muted|nomodule|novalidate|open|playsinline|popover|readonly|required|reversed|scoped|seamless|selected|style)$/i;

/** ` name="`, if Astro writes an attribute of this name as it is, with its value in quotes. */
export function toAttributeStart(name: string): string | undefined {
  const known = STARTS.get(name);
  if (known !== undefined || STARTS.has(name)) return known;
  const start = SPECIAL.test(name) ? undefined : ` ${name}="`;
  STARTS.set(name, start);
  return start;
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
