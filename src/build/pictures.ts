/** The pictures that entries name: where each is named, and what readers see of it. */
import { toImagePath } from '../content/disk/measure-picture.ts';
import { findAt, listFields } from '../content/kinds/relations.ts';
import type { At, Entry } from '../model/entry.ts';
import { toCardVariant, toVariants, type Variant } from '../model/variants.ts';
import { isPublished } from '../model/visible.ts';
import type { Reading } from './session.ts';

export interface NamedPicture {
  /** As written. */
  readonly src: string;
  /** Path of the file below the content folder; `undefined` if it would lie outside. */
  readonly file: string | undefined;
  readonly at: At;
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

export interface ShownVariant extends Variant {
  /** Path of the picture below the content folder. */
  readonly file: string;
  /** Of its bytes. */
  readonly digest: string;
}

/** What pages and cards show of pictures, by name: of those that something published names. */
export function listShownVariants({
  shown: entries,
  publication,
}: Pick<Reading, 'publication' | 'shown'>): Map<string, ShownVariant> {
  const shown = new Map<string, ShownVariant>();
  for (const { file, at } of entries.filter(isPublished).flatMap(listPictures)) {
    const picture = file === undefined ? undefined : publication?.pictures.get(file);
    if (file === undefined || picture === undefined) continue;
    const { webp, plain } = toVariants(file, picture);
    // The picture of the page itself stands in its front matter.
    const cards = 'line' in at ? [] : [toCardVariant(file, picture)];
    for (const variant of [...webp, ...plain, ...cards])
      shown.set(variant.name, { ...variant, file, digest: picture.digest });
  }
  return shown;
}
