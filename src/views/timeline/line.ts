/** One entry of a timeline in words: its day, what else is known of its time, and what it is. */
import { getWhen } from '../../model/item.ts';
import { isInstant, isPoint, type Placed } from '../../time/when.ts';
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
  const otherOrder = order === 'happened' ? 'known' : 'happened';
  const other = entry[otherOrder];
  const shown = toShown(entry, order);
  const years = new Set(listYears(shown.when));
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
    when: toDayWords(context, shown.when, { year: years.size > 1 }),
    notes: [
      ...listClocks(context, own),
      ...(isTold ? [`${verb} ${toText(toWordsOf(toShown(entry, otherOrder)))}`] : []),
      ...(isPublishedThen && hour !== undefined ? [`published ${hour}`] : []),
      ...(isVague(entry, order) ? ['between these limits'] : []),
      ...(own.when.uncertain ? ['uncertain'] : []),
    ],
    ...toContent(entry, order),
  };
}

/** An item stands where the last of its days does, and tells all of them. */
export function toShown(entry: TimelineEntry, order: TimelineOrder): Placed {
  const { happened } = entry.kind === 'item' ? entry.item.data.dates : {};
  if (entry.kind !== 'item' || order === 'known' || happened === undefined) return entry[order];
  const when = getWhen(happened, entry.item.zone);
  return isPoint(when) ? entry[order] : { when, zone: entry.item.zone };
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
