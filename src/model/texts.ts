/**
 * The words of bodies, which the search index asks for and little else. They are apart from all that an entry says, so that
 * they can be let go: of an archive they take an eighth of the memory.
 */
import { parseProse } from '../content/prose/parse-prose.ts';
import { toText } from '../content/prose/text.ts';
import type { Entry } from './entry.ts';

let texts = new WeakMap<Entry['facts'], string>();

/** Keeps what `toText` gives of the body that has these facts. */
export function keepText(facts: Entry['facts'], text: string): void {
  texts.set(facts, text);
}

/** Texts that are asked for from now on are read from their bodies, each time. */
export function forgetTexts(): void {
  texts = new WeakMap();
}

/** As `toText` gives it. */
export function getText({ facts, body, path }: Entry): string {
  const known = texts.get(facts);
  if (known !== undefined) return known;
  return body.trim() === '' ? '' : toText(parseProse(body, { path, firstLine: 1 }).tree);
}
