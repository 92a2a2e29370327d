/** What an entry of a timeline is, whatever is known of its time. */
import type { Series, SeriesChange } from '../../model/record/series.ts';
import { toRateText } from '../record/measure-words.ts';
import { toSum } from '../record/rates.ts';
import { toSpeakerLine, type SpeakerLine } from '../record/speaker.ts';
import { toWords, type Words } from '../record/words.ts';
import type { TimelineEntry } from './entries.ts';

export interface EntryContent {
  readonly url: string;
  /** Of an event or an item. */
  readonly title: string | undefined;
  readonly lang: string | undefined;
  /** Of a statement. */
  readonly speaker: SpeakerLine | undefined;
  readonly words: Words | undefined;
  /** Whether it took place, if that is not plain; what a rate is the sum of. */
  readonly remark: string | undefined;
}

const DOUBTS = {
  planned: 'Planned',
  cancelled: 'Cancelled',
  disputed: 'Disputed',
  held: undefined,
};

export function toContent(entry: TimelineEntry): EntryContent {
  const none = {
    title: undefined,
    lang: undefined,
    speaker: undefined,
    words: undefined,
    remark: undefined,
  };
  if (entry.kind === 'statement') {
    const { statement } = entry;
    return {
      ...none,
      url: entry.id,
      lang: statement.original === undefined ? statement.lang : undefined,
      speaker: toSpeakerLine(statement),
      words: toWords(statement),
    };
  }
  if (entry.kind === 'item') {
    const { item } = entry;
    return { ...none, url: item.url, title: item.caption, lang: item.data.language };
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
  const { url, caption, data } = entry.event;
  return { ...none, url, title: caption, remark: data.status && DOUBTS[data.status] };
}

/** “Duties on goods: from 20% to 145%”. */
function toRateTitle({ data }: Series, { before, after }: SeriesChange): string {
  const [from, to] = [before, after].map(({ value }) => toRateText(value, data.unit));
  return `${data.title}: from ${from ?? ''} to ${to ?? ''}`;
}
