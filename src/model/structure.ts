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
  const {
    about: _about,
    words: _words,
    pictures: _pictures,
    lettering,
    listReleases: _listReleases,
    findRecorded: _findRecorded,
    ...rest
  } = publication;
  const { things, ...joined } = rest;
  // Not in the order of their names: who takes that has read it.
  const addresses = [...things].map(([kind, list]) => [kind, list.map(({ url }) => url).sort()]);
  const made = MADE_OF_ALL.map((make) => make(publication));
  return print([joined, addresses, lettering?.digest, made]);
}

/** A digest of a value as text. An object that was met before is its number: things name each other. */
function print(whole: unknown): string {
  const digest = createHash('sha256');
  const known = new Map<object, number>();
  let text = '';
  const walk = (part: unknown): void => {
    if (typeof part === 'string') {
      text += String(part.length);
      text += ':';
      text += part;
      return;
    }
    if (typeof part !== 'object' || part === null) {
      text += String(part);
      text += ';';
      return;
    }
    const at = known.get(part);
    if (at !== undefined) {
      text += '#';
      text += String(at);
      text += ';';
      return;
    }
    known.set(part, known.size);
    text += '[';
    if (Array.isArray(part)) for (const one of part) walk(one);
    else if (part instanceof Map)
      for (const [name, one] of part) {
        walk(name);
        walk(one);
      }
    else if (part instanceof Set) for (const one of part) walk(one);
    else
      for (const name of listUnnoted(part)) {
        text += name;
        text += '=';
        walk((part as Record<string, unknown>)[name]);
      }
    text += ']';
    if (text.length < MAX_TEXT) return;
    digest.update(text);
    text = '';
  };
  walk(whole);
  return digest.update(text).digest('base64url');
}
