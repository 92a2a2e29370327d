/** What an entry of a timeline is, whatever is known of its time. */
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import type { Thing } from '../../model/thing.ts';
import { continueTitle } from '../../prose/sentence.ts';
import type { Context } from '../context.ts';
import { toLink, type Link } from '../parts/link.ts';
import { toRateText } from '../parts/rates/measure-words.ts';
import { toSum } from '../parts/rates/rates.ts';
import { toSpeakerLine, type SpeakerLine } from '../parts/statement/speaker.ts';
import { toWords, type Words } from '../parts/statement/statement-line.ts';
import type { TimelineEntry, TimelineOrder } from './entries.ts';

export interface EntryContent {
  readonly url: string;
  /** The title of an event or an item. */
  readonly title: string | undefined;
  readonly lang: string | undefined;
  /** Who made a statement. */
  readonly speaker: SpeakerLine | undefined;
  readonly words: Words | undefined;
  /** Whether it took place, if that is not plain; what a rate is the sum of. */
  readonly remark: string | undefined;
  /** The events that an item tells. */
  readonly tells: readonly Link[];
}

const DOUBTS = {
  planned: 'Planned',
  cancelled: 'Cancelled',
  disputed: 'Disputed',
  held: undefined,
};

export function toContent(
  context: Context,
  entry: TimelineEntry,
  order: TimelineOrder,
): EntryContent {
  const none = {
    title: undefined,
    lang: undefined,
    speaker: undefined,
    words: undefined,
    remark: undefined,
    tells: [],
  };
  if (entry.kind === 'statement') {
    const { statement } = entry;
    return {
      ...none,
      url: entry.id,
      lang: statement.original === undefined ? statement.lang : undefined,
      speaker: toSpeakerLine(context, statement),
      words: toWords(statement),
    };
  }
  if (entry.kind === 'item') {
    const { item } = entry;
    const events = entry.tells[order].map(({ event }) => event);
    return {
      ...none,
      url: item.url,
      title: item.caption,
      lang: item.data.language,
      remark: events.map(findDoubt).find((doubt) => doubt !== undefined),
      tells: events.map((event) => toLink(event)),
    };
  }
  if (entry.kind === 'rate') {
    const { series, change } = entry;
    return {
      ...none,
      url: entry.id,
      title: toRateTitle(series, change),
      remark: toSum(change.after),
    };
  }
  const { url, caption } = entry.event;
  return { ...none, url, title: caption, remark: findDoubt(entry.event) };
}

function findDoubt({ data }: Thing<'event'>): string | undefined {
  return data.outcome && DOUBTS[data.outcome];
}

/** “Duties on goods: from 20% to 145%”. */
function toRateTitle({ data }: Series, { before, after }: SeriesChange): string {
  const [from, to] = [before, after].map(({ value }) => toRateText(value, data.unit));
  return continueTitle(data.title, `from ${from ?? ''} to ${to ?? ''}`);
}
