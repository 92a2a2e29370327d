/** What the page of an item is made of: most of a publication are such pages, and an edit changes few of them. */
import type { Item } from '../../model/item.ts';
import { hasTwins } from '../../model/publication.ts';
import type { Thing } from '../../model/thing.ts';
import { type Credit, listAuthors, listWriters } from '../../model/writers.ts';
import type { Basis, Context } from '../context.ts';
import { hasCards } from '../parts/cards/cards.ts';
import { toFrame } from '../parts/frame/frame.ts';
import { listNear } from './neighbours.ts';

/**
 * `undefined` where more speaks on the page than this can tell: the record, of an item with statements; everything, in a
 * chart of all coverage; what is not out, on pages for the desk.
 */
export function findItemBasis(context: Context, item: Item): Basis | undefined {
  const { publication } = context;
  const { statements, charts, seeAlso } = item.entry.facts;
  if (publication.forDesk === true || statements.length > 0 || charts.length > 0) return undefined;
  const toEntity = (id: string | undefined) => publication.entities.get(id ?? '');
  const toNamed = ({ organization, via }: Credit) => [toEntity(organization), toEntity(via)];
  const { credits = [], sources } = item.data;
  const things: (Thing | undefined)[] = [
    item,
    item.place,
    ...item.entities,
    ...item.pieces.flatMap(({ outlet, via }) => [outlet, via]),
    ...[...credits, ...sources.flatMap((source) => source.credits ?? [])].flatMap(toNamed),
    ...seeAlso.map(({ address }) => publication.byUrl.get(address)),
    ...(publication.backlinks.get(item.url)?.get('steps') ?? []),
    ...listNear(context, item).flatMap(({ topic, before, after }) => [
      topic,
      before,
      before?.place,
      after,
      after?.place,
    ]),
  ];
  return {
    entries: things.map((thing) => thing?.entry),
    said: [
      toFrame(context),
      hasTwins(publication),
      hasCards(context) && publication.lettering?.digest,
      // Whether a byline is that of a person depends on whom we know, and what it takes to read an address on who cites it.
      listAuthors(publication, item),
      item.pieces.map((piece) => [listWriters(publication, piece), piece.access, piece.archive]),
    ],
  };
}
