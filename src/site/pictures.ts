/** The state of the pictures that each page shows: a page is stale when the bytes of its picture are others. */
import { toImagePath } from '../disk/check-images.ts';
import { findAt, listFields } from '../kinds/relations.ts';
import type { Session } from './session.ts';

/** For the address of an entry the stamps of its pictures, else `''`. */
export function toPicturesOf(session: Session): (url: string) => string {
  const { publication } = session.read();
  return (url) => {
    const entry = publication?.byUrl.get(url)?.entry;
    if (entry === undefined) return '';
    const fields = listFields(entry.kind).filter(({ meta }) => meta.image === true);
    const named = [
      ...fields.flatMap(({ pattern }) => findAt(entry.data, pattern).map(({ value }) => value)),
      ...entry.facts.figures.map(({ src }) => src),
    ];
    return named.map((src) => session.stampOf(toImagePath(entry.inside, src) ?? '')).join(' ');
  };
}
