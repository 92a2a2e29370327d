/** How the model has joined the entries, apart from what each of them says: who names whom, in which order, on which day. */
import { createHash } from 'node:crypto';
import { perObject } from '../content/problems/memoize.ts';
import type { Publication } from './publication.ts';
import { unwatched } from './reads.ts';
import { listUnnoted } from './thing.ts';

/** Characters that are put together before their digest is taken. */
const MAX_TEXT = 1 << 16;

const MADE_OF_ALL: ((publication: Publication) => unknown)[] = [];

/**
 * The same function, which makes its value once for a publication, of many entries. The value is part of the structure, so
 * that whoever asks for it has not read all of them.
 */
export function ofStructure<Value>(
  make: (publication: Publication) => Value,
): (publication: Publication) => Value {
  const makeOnce = perObject((publication: Publication) => unwatched(() => make(publication)));
  MADE_OF_ALL.push(makeOnce);
  return makeOnce;
}

/**
 * A digest. While it is the same, and so are `publication.yaml`, the texts of the interface and the pictures, whatever is
 * made of the publication depends on the entries alone that are read for it, see `reads.ts`.
 */
export function toStructure(publication: Publication): string {
  const { about: _about, words: _words, pictures: _pictures, lettering, ...rest } = publication;
  const { things, ...joined } = rest;
  const { coverage: _coverage, ...others } = Object.fromEntries(things);
  // Items are listed by their days, and nowhere by their titles.
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

/** Puts it into text, a part at a time; an object that is met again, as things are that name each other, is its number. */
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
