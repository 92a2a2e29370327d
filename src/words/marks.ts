/**
 * Texts that stand in for those of another language, told apart in a page until its end is written: characters for private
 * use, which no content has. The first says which of the languages it is; `src/astro/page-files.ts` makes `lang` of it.
 */
import type { Node } from './message.ts';

export const START = 0xe000;
const END = '\ue0ff';

/** The text is marked, without the spaces around it and the stops before it, if it says anything in letters. At 0 is the own language. */
export function markText(text: string, place: number): string {
  if (place === 0 || !/\p{L}/u.test(text)) return text;
  const start = /^[\s.,;:]*/.exec(text)?.[0].length ?? 0;
  const end = text.trimEnd().length;
  const mark = String.fromCharCode(START + place);
  return text.slice(0, start) + mark + text.slice(start, end) + END + text.slice(end);
}

/** The same of a message but for its slots. A date in it has the form of its own language, which may know none by that name. */
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

/** The same of a pattern of dates; names of months and numbers are parts of what is said. */
export function markPattern(key: string, text: string, place: number): string {
  return /^dates\.(?:patterns|seasons)\./.test(key) ? markBetween(text, place) : text;
}

/** The same of what stands between slots and in their cases. */
function markBetween(text: string, place: number): string {
  let depth = 0;
  return text.replace(/[{}]|[^{}]+/g, (part) => {
    if (part === '{' || part === '}') depth += part === '{' ? 1 : -1;
    else if (depth % 2 === 0) return markText(part, place);
    return part;
  });
}

/** The same of the words for numbers, each by itself, and of spans of time. */
export function markNumbers(key: string, text: string, place: number): string {
  if (key.startsWith('dates.spans.')) return markBetween(text, place);
  if (!/^numbers\.(?:spellout|ordinal)\./.test(key)) return text;
  return text.replace(/[^|]+/g, (word) => markText(word, place));
}

/** Changes a text within its marks. */
export function withinMarks(text: string, change: (inner: string) => string): string {
  const code = text.charCodeAt(0);
  if (!(code > START && code <= START + 0xff)) return change(text);
  const end = text.endsWith(END) ? -1 : undefined;
  return text.slice(0, 1) + change(text.slice(1, end)) + (end === undefined ? '' : END);
}
