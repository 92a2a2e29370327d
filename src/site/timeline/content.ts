/** What an entry of a timeline is, whatever is known of its time. */
import type { Context } from '../context.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import type { Thing } from '../../model/thing.ts';
import { toLink, type Link } from '../parts/link.ts';
import { toRateText } from '../parts/rates/measure-words.ts';
import { toSeriesLabel, toSum } from '../parts/rates/rates.ts';
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
      remark: events.map((event) => findDoubt(context, event)).find((doubt) => doubt !== undefined),
      tells: events.map((event) => toLink(event)),
    };
  }
  if (entry.kind === 'rate') {
    const { series, change } = entry;
    return {
      ...none,
      url: entry.id,
      title: toRateTitle(context, series, change),
      remark: toSum(context, change.after),
    };
  }
  const { url, caption } = entry.event;
  return { ...none, url, title: caption, remark: findDoubt(context, entry.event) };
}

function findDoubt({ words }: Context, { data }: Thing<'event'>): string | undefined {
  const { outcome } = data;
  return outcome === undefined || outcome === 'held' ? undefined : words.timeline.doubts[outcome];
}

/** “Duties on goods: up from 20% to 145%”. */
function toRateTitle(context: Context, series: Series, { before, after }: SeriesChange): string {
  const { text, timeline } = context.words;
  const { up, down, level } = timeline.rateSteps;
  const [from = '', to = ''] = [before, after].map(({ value }) =>
    toRateText(context, value, series.data.unit),
  );
  const step = after.value > before.value ? up : after.value < before.value ? down : undefined;
  return text.continued(
    toSeriesLabel(series),
    step === undefined ? level({ to }) : step({ from, to }),
  );
}
