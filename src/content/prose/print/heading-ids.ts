/** Ids of the headings of a body, so that its sections can be linked. */
import type { Segment } from './segments.ts';

/** What the frame of a page calls parts of its own. */
const TAKEN: readonly string[] = ['corrections', 'main', 'sections'];

/** One id a heading, each once on a page; as GitHub makes them, so that addresses are those that people guess. */
export function toHeadingIds(headings: readonly { readonly text: string }[]): string[] {
  const taken = new Set(TAKEN);
  return headings.map(({ text }) => {
    const plain = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '');
    const base = plain.replaceAll(' ', '-') || 'section';
    let id = base;
    for (let number = 1; taken.has(id); number++) id = `${base}-${String(number)}`;
    taken.add(id);
    return id;
  });
}

/** The same segments, whose headings have these ids in reading order. */
export function addHeadingIds(segments: readonly Segment[], ids: readonly string[]): Segment[] {
  const left = ids.values();
  const add = (some: readonly Segment[]): Segment[] =>
    some.map((segment) =>
      'html' in segment
        ? { html: segment.html.replace(/<(h[234])>/g, (tag, name: string) => addId(tag, name)) }
        : { ...segment, children: add(segment.children) },
    );
  const addId = (tag: string, name: string) => {
    const { value } = left.next();
    return value === undefined ? tag : `<${name} id="${value}">`;
  };
  return add(segments);
}
