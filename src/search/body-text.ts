/** The words of a body as a reader sees them, names of entities included. */
import { getText } from '../model/entry.ts';
import type { Thing } from '../model/thing.ts';
import type { NameOf } from '../content/prose/text.ts';
import { parseProse } from '../content/prose/parse-prose.ts';
import { toText } from '../content/prose/text.ts';

const WORDLESS = /<Entity\b[^>]*(\/>|>\s*<\/Entity>)/;

/** The text of the entry does, unless an entity stands without words of its own: then its name is put in. */
export function toBodyText({ entry }: Thing, nameOf: NameOf): string {
  const { body, path } = entry;
  if (!WORDLESS.test(body)) return getText(entry);
  return toText(parseProse(body, { path, firstLine: 1 }).tree, nameOf);
}
