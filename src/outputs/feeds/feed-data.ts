import type { Piece } from '../../model/item.ts';

/** What a feed says, before it is RSS, Atom or JSON. Moments are epoch milliseconds; addresses are absolute. */

export interface FeedData {
  /** Name of the feed that stays (`tag:` URI). */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly publisher: string;
  readonly rights: string;
  /** The page whose feed it is. */
  readonly pageUrl: string;
  /** Address of the site and folder of the feed, with a final slash: each format appends its file name. */
  readonly baseUrl: string;
  readonly styleSheet: string;
  /** The moment of the newest change to an entry; that of the start of the publication for a feed without entries. */
  readonly updated: number;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Name of the entry that stays (`tag:` URI). */
  readonly id: string;
  /** Our page. */
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** All of it, as HTML that needs no style and no script. */
  readonly html: string;
  readonly language: string | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly published: number;
  readonly updated: number;
  /** The piece covered: theirs. */
  readonly source: FeedSource | undefined;
  readonly references: readonly FeedReference[];
}

interface FeedSource {
  readonly outlet: string;
  /** Theirs, if it is known. */
  readonly title: string | undefined;
  readonly url: string;
}

/** `cito` is a property of the Citation Typing Ontology, http://purl.org/spar/cito. */
export interface FeedReference {
  readonly url: string;
  readonly cito: string;
}

/** The piece that an entry tells of, if it has an address. */
export function findFeedSource(piece: Piece | undefined): FeedSource | undefined {
  return piece?.url === undefined
    ? undefined
    : { outlet: piece.publisher, title: piece.source.title, url: piece.url };
}
