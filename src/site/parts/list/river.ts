/** Coverage as a list: newest first, with the gaps in the record said. */
import type { KindName } from '../../../content/kinds/kinds.ts';
import type { Item, Piece } from '../../../model/item.ts';
import { findLag, toLagWords } from '../../../time/words/lag.ts';
import { once, type Context } from '../../context.ts';
import { type Dateline, toDateline } from '../dates.ts';
import { toLink } from '../links.ts';
import { type Bear, listBears } from '../question/question-line.ts';
import { toReachMark } from '../sources/sources.ts';

export interface RiverItem {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly lang: string | undefined;
  readonly dateline: Dateline;
  readonly source: SourceLine | undefined;
  readonly bears: readonly Bear[];
  /** “71 days earlier”, where two weeks or more lie between this item and the one above it. */
  readonly gap: string | undefined;
}

/** The most items on a page that is about something else. */
export const LATEST = 12;

/** Pages that have more to say before. */
const FEWER: Readonly<Partial<Record<KindName, number>>> = { topic: 5, question: 6 };

/** The most items on the page of a thing of that kind: whoever has more has a list of their own. */
export function toLatestCount(kind: KindName): number {
  return FEWER[kind] ?? LATEST;
}

const GAP_DAYS = 14;

export function toRiver(context: Context, items: readonly Item[]): RiverItem[] {
  return items.map((item, index) => {
    const gap = findGap(context, items[index - 1], item);
    const alone = toAlone(context, item);
    return gap === undefined ? alone : { ...alone, gap };
  });
}

/** The same in the list of its month, of its topics, of its entities. */
const toAlone = once((context, item: Item): RiverItem => ({
  url: item.url,
  title: item.caption,
  summary: item.data.summary,
  lang: item.data.language,
  dateline: toDateline(context, item, 'short'),
  source: findSourceLine(context, item),
  bears: listBears(context, item),
  gap: undefined,
}));

function findGap({ language }: Context, above: Item | undefined, item: Item): string | undefined {
  if (above === undefined) return undefined;
  const lag = findLag({ when: above.day, zone: above.zone }, { when: item.day, zone: item.zone });
  if (lag?.unit !== 'day' || lag.count > -GAP_DAYS) return undefined;
  return toLagWords(lag, 'later', language);
}

export type SourceLine = NonNullable<ReturnType<typeof findSourceLine>>;

/** `undefined` only for an item whose outlet is missing, which the check refuses. */
export function findSourceLine(context: Context, item: Item) {
  const [piece] = item.pieces;
  if (piece?.outlet === undefined) return undefined;
  return {
    verb: piece.isOfficial ? context.words.list.source : context.words.list.reportedBy,
    outlet: toLink(piece.outlet),
    // “three days after”, where the report came later than what it reports.
    lag: findDelay(context, item, piece),
    mark: toReachMark(context, piece.url, piece),
  };
}

function findDelay({ language }: Context, item: Item, { published }: Piece): string | undefined {
  if (published === undefined) return undefined;
  const lag = findLag({ when: item.day, zone: item.zone }, published);
  if (lag?.unit !== 'day' || lag.count < 2) return undefined;
  return toLagWords(lag, 'after', language);
}
