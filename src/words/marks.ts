/**
 * Marks around fallback texts, until the end of a page is written: private-use characters, which content never has. The
 * first one names the language; `src/astro/page-files.ts` turns them into `lang`.
 */
import type { Node } from './message.ts';

export const START = 0xe000;
const END = '\ue0ff';

/** Marks a text with letters, without spaces around it and leading stops. Place 0 is the page’s own language. */
export function markText(text: string, place: number): string {
  if (place === 0 || !/\p{L}/u.test(text)) return text;
  const start = /^[\s.,;:]*/.exec(text)?.[0].length ?? 0;
  const end = text.trimEnd().length;
  const mark = String.fromCharCode(START + place);
  return text.slice(0, start) + mark + text.slice(start, end) + END + text.slice(end);
}

/** Marks a message without its slots. Its dates take forms of their own language, which may lack that one. */
export function toFallenNodes(nodes: readonly Node[], place: number, hasForms: boolean): Node[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return markText(node, place);
    if (node.cases === undefined)
      return node.type === 'date' && !hasForms ? { name: node.name } : node;
    const cases = Object.entries(node.cases).map(
      ([name, inner]) => [name, toFallenNodes(inner, place, hasForms)] as const,
    );
    return { ...node, cases: Object.fromEntries(cases) };
  });
}

/** Marks a pattern of dates. Names of months and numbers are parts of other texts. */
export function markPattern(key: string, text: string, place: number): string {
  return /^dates\.(?:patterns|seasons)\./.test(key) ? markBetween(text, place) : text;
}

/** Marks what is between slots and in their cases. */
function markBetween(text: string, place: number): string {
  let depth = 0;
  return text.replace(/[{}]|[^{}]+/g, (part) => {
    if (part === '{' || part === '}') depth += part === '{' ? 1 : -1;
    else if (depth % 2 === 0) return markText(part, place);
    return part;
  });
}

/** Marks words for numbers, one by one, and spans of time. */
export function markNumbers(key: string, text: string, place: number): string {
  if (key.startsWith('dates.spans.')) return markBetween(text, place);
  if (!/^numbers\.(?:spellout|ordinal)\./.test(key)) return text;
  return text.replace(/[^|]+/g, (word) => markText(word, place));
}

export function withinMarks(text: string, change: (inner: string) => string): string {
  const code = text.charCodeAt(0);
  if (!(code > START && code <= START + 0xff)) return change(text);
  const end = text.endsWith(END) ? -1 : undefined;
  return text.slice(0, 1) + change(text.slice(1, end)) + (end === undefined ? '' : END);
}
