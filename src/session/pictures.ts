/** The pictures that entries name: where each is named, which of them readers see, and in which state their files are. */
import { toImagePath } from '../disk/image-path.ts';
import { findAt, listFields } from '../kinds/relations.ts';
import type { Entry, Finding } from '../model/entry.ts';
import { isPublished } from '../model/visible.ts';
import type { Session } from './session.ts';

export interface NamedPicture {
  /** As written. */
  readonly src: string;
  /** Path of the file below the content folder; `undefined` if it would lie outside. */
  readonly file: string | undefined;
  readonly at: Finding['at'];
}

/** In its front matter, then in its body. */
export function listPictures(entry: Entry): NamedPicture[] {
  const fields = listFields(entry.kind).filter(({ meta }) => meta.image === true);
  const named = [
    ...fields.flatMap(({ pattern }) =>
      findAt(entry.data, pattern).map(({ path, value }) => ({ src: value, at: path })),
    ),
    ...entry.facts.figures.map(({ src, place }) => ({ src, at: place })),
  ];
  return named.map(({ src, at }) => ({ src, file: toImagePath(entry.inside, src), at }));
}

/** Files that pages show, each once, sorted: of the pictures that are there, those that something published names. */
export function listShownPictures({ read }: Session): string[] {
  const { entries, images } = read();
  const shown = new Set(
    entries.filter(isPublished).flatMap((entry) => listPictures(entry).map(({ file }) => file)),
  );
  return images.filter((image) => shown.has(image)).sort();
}

/**
 * For the address of an entry the stamps of the pictures that its page shows, else `''`: a page is stale when the bytes
 * of its picture are others.
 */
export function toPicturesOf(session: Session): (url: string) => string {
  const { publication } = session.read();
  return (url) => {
    const thing = publication?.byUrl.get(url);
    if (thing === undefined || !isPublished(thing)) return '';
    return listPictures(thing.entry)
      .map(({ file }) => session.stampOf(file ?? ''))
      .join(' ');
  };
}
