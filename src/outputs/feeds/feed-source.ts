import type { Piece } from '../../model/item.ts';
import type { FeedSource } from './feed-data.ts';

/** The piece that an entry tells of, if it has an address. */
export function findFeedSource(piece: Piece | undefined): FeedSource | undefined {
  return piece?.url === undefined
    ? undefined
    : { outlet: piece.publisher, title: piece.source.title, url: piece.url };
}
