/** How the model joins the entries, apart from what each of them says: who names whom, in which order, on which day. */
import { createHash } from 'node:crypto';
import { perObject } from '../content/problems/memoize.ts';
import type { Publication } from './publication.ts';
import { unwatched } from './reads.ts';
import { listUnnoted } from './thing.ts';

/** Characters collected before their digest is updated. */
const MAX_TEXT = 1 << 16;

const MADE_OF_ALL: ((publication: Publication) => unknown)[] = [];

/**
 * The same function, which makes its value once per publication, from many entries. The value is part of the structure,
 * so its readers have not read all of those.
 */
export function ofStructure<Value>(
  make: (publication: Publication) => Value,
): (publication: Publication) => Value {
  const makeOnce = perObject((publication: Publication) => unwatched(() => make(publication)));
  MADE_OF_ALL.push(makeOnce);
  return makeOnce;
}

/**
 * A digest. While it, `publication.yaml`, the interface texts and the pictures are unchanged, a result depends only on
 * the entries that were read for it, see `reads.ts`.
 */
export function toStructure(publication: Publication): string {
  const { about: _about, words: _words, pictures: _pictures, lettering, ...rest } = publication;
  const { things, ...joined } = rest;
  const { coverage: _coverage, ...others } = Object.fromEntries(things);
  // Items are sorted by their days, and nowhere by their titles.
  const addresses = (things.get('coverage') ?? []).map(({ url }) => url).sort();
  const made = MADE_OF_ALL.map((make) => make(publication));
  const digest = createHash('sha256');
  let text = '';
  print([joined, others, addresses, lettering?.digest, made], (part) => {
    text += part;
    if (text.length < MAX_TEXT) return;
    digest.update(text);
    text = '';
  });
  return digest.update(text).digest('base64url');
}

/** Prints a value in parts. An object that was met before is printed as its number: things name each other. */
function print(whole: unknown, put: (text: string) => void): void {
  const known = new Map<unknown, number>();
  const walk = (part: unknown): void => {
    if (typeof part === 'string') {
      put(`${String(part.length)}:${part}`);
      return;
    }
    const at = known.get(part);
    if (typeof part !== 'object' || part === null || at !== undefined) {
      put(at === undefined ? `${String(part)};` : `#${String(at)};`);
      return;
    }
    known.set(part, known.size);
    put('[');
    if (part instanceof Map) for (const pair of part) pair.forEach(walk);
    else if (Array.isArray(part) || part instanceof Set) part.forEach(walk);
    else
      for (const name of listUnnoted(part)) {
        put(`${name}=`);
        walk((part as Record<string, unknown>)[name]);
      }
    put(']');
  };
  walk(whole);
}
