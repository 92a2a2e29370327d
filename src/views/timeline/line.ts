/** One entry of a timeline in words: its day, what else is known of its time, and what it is. */
import { isInstant, type Placed } from '../../time/when.ts';
import { toText, type Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { listHours } from '../record/hours.ts';
import { listYears, toDays, toDayWords } from '../record/said.ts';
import { toContent, type EntryContent } from './content.ts';
import type { TimelineEntry, TimelineOrder } from './entries.ts';
import { isVague } from './limits.ts';

export interface TimelineLine extends EntryContent {
  /** Diamond, ring, disc, cross. */
  readonly mark: 'happened' | 'said' | 'published' | 'added';
  readonly when: Pieces;
  /** The hour, the other clock where it has another day, the other of the two dates. */
  readonly notes: readonly string[];
}

/** What the other of the two dates says. */
const VERBS: Readonly<Record<TimelineEntry['kind'], Readonly<Record<TimelineOrder, string>>>> = {
  statement: { happened: 'published', known: 'said' },
  item: { happened: 'published', known: 'of' },
  event: { happened: 'published', known: 'of' },
  rate: { happened: 'decided', known: 'in force' },
};

const LINES = {
  happened: new WeakMap<TimelineEntry, TimelineLine>(),
  known: new WeakMap<TimelineEntry, TimelineLine>(),
};

/** Pages share lines: the same entry, which belongs to one publication, stands on several timelines. */
export function toTimelineLine(
  context: Context,
  entry: TimelineEntry,
  order: TimelineOrder,
): TimelineLine {
  const line = LINES[order].get(entry) ?? buildLine(context, entry, order);
  LINES[order].set(entry, line);
  return line;
}

function buildLine(context: Context, entry: TimelineEntry, order: TimelineOrder): TimelineLine {
  const own = entry[order];
  const other = entry[order === 'happened' ? 'known' : 'happened'];
  const years = new Set(listYears(own.when));
  const toWordsOf = ({ when }: Placed) =>
    toDayWords(context, when, { year: !listYears(when).every((year) => years.has(year)) });
  const isSameDay = toDays(own.when).text === toDays(other.when).text;
  const isWithin = entry.kind === 'event' && order === 'known' && isVague(entry, 'happened');
  const verb = isWithin ? 'within' : VERBS[entry.kind][order];
  const isTold = !isSameDay && !(entry.kind === 'event' && order === 'happened');
  const [hour] = listClocks(context, other);
  const isPublishedThen =
    entry.kind === 'statement' && order === 'happened' && isSameDay && !isInstant(own.when);
  return {
    mark: toMark(entry, order, isSameDay),
    when: toDayWords(context, own.when, { year: years.size > 1 }),
    notes: [
      ...listClocks(context, own),
      ...(isTold ? [`${verb} ${toText(toWordsOf(other))}`] : []),
      ...(isPublishedThen && hour !== undefined ? [`published ${hour}`] : []),
      ...(isVague(entry, order) ? ['between these limits'] : []),
      ...(own.when.uncertain ? ['uncertain'] : []),
    ],
    ...toContent(entry, order),
  };
}

function toMark(
  entry: TimelineEntry,
  order: TimelineOrder,
  isSameDay: boolean,
): TimelineLine['mark'] {
  if (entry.kind === 'statement')
    return order === 'known' || isSameDay
      ? entry.statement.publishedBy === 'added'
        ? 'added'
        : 'published'
      : 'said';
  if (order === 'happened') return 'happened';
  return entry.kind === 'item' && entry.item.data.sources[0]?.published === undefined
    ? 'added'
    : 'published';
}

/** “15:45 in Beijing”, then the other capital’s date where its day is another. */
function listClocks(context: Context, placed: Placed): string[] {
  return listHours(context, placed)
    .filter(({ isOtherDay }, index) => index === 0 || isOtherDay)
    .map(({ text }) => text);
}
