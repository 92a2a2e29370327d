/** What is cited, before it is BibTeX, RIS or CSL-JSON: our page about a piece, or the piece itself. */
import { getWhen, type Item } from '../../model/item.ts';
import type { Credit, Piece } from '../../model/piece.ts';
import type { When } from '../../time/when.ts';
import { toAbsolute, type Context } from '../context.ts';

export interface Reference {
  /** Unique in the publication: letters, digits and hyphens. */
  readonly key: string;
  readonly type: 'page' | 'article' | 'record';
  readonly title: string;
  /** Names as printed; which part is the family name is not known. */
  readonly authors: readonly string[];
  /** The publication or outlet it stands in. */
  readonly container: string;
  readonly issued: When | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
  /** Address of a copy in an archive. */
  readonly archive: string | undefined;
  readonly note: string | undefined;
}

/** Of every published item our page, then the pieces that it covers; by id in code units. */
export function listReferences(context: Context): Reference[] {
  const items = context.publication.items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return items.flatMap((item) => [
    toPageReference(context, item),
    ...item.pieces.map((piece) => toSourceReference(context, item, piece)),
  ]);
}

/** Our page: our words, our authors. */
function toPageReference(context: Context, item: Item): Reference {
  const { about } = context.publication;
  return {
    key: toKey(item),
    type: 'page',
    title: item.caption,
    authors: listNames(
      context,
      (item.data.credits ?? []).filter(({ role }) => role === 'curator' || role === 'author'),
    ),
    container: about.name,
    issued: getWhen(item.data.dates.added, about.zone),
    url: toAbsolute(context, item.url),
    language: item.data.language ?? about.language,
    archive: undefined,
    note: undefined,
  };
}

function toSourceReference(context: Context, item: Item, piece: Piece): Reference {
  const { source, index, publisher, published, url, isOfficial, authors, archive } = piece;
  return {
    key: `${toKey(item)}-source-${index + 1}`,
    type: isOfficial ? 'record' : 'article',
    title: source.title ?? `[${item.caption}]`,
    authors: listNames(context, authors),
    container: publisher,
    issued: published?.when,
    url,
    language: source.language,
    archive: archive?.url,
    note: source.note ?? source.unlinked,
  };
}

function toKey({ id }: Item): string {
  return `dateline-${id.replaceAll('/', '-')}`;
}

function listNames({ publication }: Context, credits: readonly Credit[]): string[] {
  return credits.flatMap(({ name, organization }) => {
    const body =
      organization === undefined ? undefined : publication.entities.get(organization)?.caption;
    return name ?? body ?? [];
  });
}
