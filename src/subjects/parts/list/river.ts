/** Coverage as a list: newest first, with the gaps in the record said. */
import type { Item } from '../../../model/item.ts';
import { findLag, toLagWords } from '../../../time/words/lag.ts';
import type { Context } from '../../context.ts';
import { toDateline, type Dateline } from '../dates.ts';
import { listBears, type Bear } from '../question/question-line.ts';
import { once } from '../../once.ts';
import { findSourceLine, type SourceLine } from './source-line.ts';

export interface RiverItem {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly lang: string | undefined;
  readonly dateline: Dateline;
  readonly source: SourceLine | undefined;
  /** The first questions that its statements bear on. */
  readonly bears: readonly Bear[];
  /** “71 days earlier”, where two weeks or more lie between this item and the one above it. */
  readonly gap: string | undefined;
}

/** The most items on a page that is about something else. */
export const LATEST = 12;

const GAP_DAYS = 14;

export function toRiver(context: Context, items: readonly Item[]): RiverItem[] {
  return items.map((item, index) => ({
    ...toAlone(context, item),
    gap: findGap(context, items[index - 1], item),
  }));
}

/** The same in the list of its month, of its topics, of its entities. */
const toAlone = once((context, item: Item): Omit<RiverItem, 'gap'> => ({
  url: item.url,
  title: item.caption,
  summary: item.data.summary,
  lang: item.data.language,
  dateline: toDateline(context, item, 'short'),
  source: findSourceLine(context, item),
  bears: listBears(context, item),
}));

function findGap({ language }: Context, above: Item | undefined, item: Item): string | undefined {
  if (above === undefined) return undefined;
  const lag = findLag({ when: above.day, zone: above.zone }, { when: item.day, zone: item.zone });
  if (lag?.unit !== 'day' || lag.count > -GAP_DAYS) return undefined;
  return toLagWords(lag, 'later', language);
}
