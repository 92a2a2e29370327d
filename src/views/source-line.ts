/** Who reported it, how long after, and what a reader needs to read it. */
import type { Source } from '../kinds/coverage.ts';
import type { Item } from '../model/item.ts';
import { getWhen } from '../model/item.ts';
import { findLag, toLagWords } from '../time/words/lag.ts';
import type { Context } from './context.ts';
import { toLink, type Link } from './link.ts';
import { toMark, type SourceMark } from './source-mark.ts';

export interface SourceLine {
  readonly verb: string;
  readonly outlet: Link;
  /** “three days after”, where the report came later than what it reports. */
  readonly lag: string | undefined;
  readonly mark: SourceMark;
}

/** `undefined` only for an item whose outlet is missing, which the check refuses. */
export function findSourceLine(context: Context, item: Item): SourceLine | undefined {
  const source = item.data.sources[0];
  const outlet = item.outlets[0];
  if (source === undefined || outlet === undefined) return undefined;
  return {
    verb: source.official === 'yes' ? 'Source:' : 'Reported by',
    outlet: toLink(outlet),
    lag: findDelay(context, item, source),
    mark: toMark(context, source),
  };
}

function findDelay({ language }: Context, item: Item, { published }: Source): string | undefined {
  if (published === undefined) return undefined;
  const lag = findLag(
    { when: item.day, zone: item.zone },
    { when: getWhen(published, item.zone), zone: item.zone },
  );
  if (lag?.unit !== 'day' || lag.count < 2) return undefined;
  return toLagWords(lag, 'after', language);
}
