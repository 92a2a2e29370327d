/** An item in the folder of a month of which it does not tell. */
import { getWhen } from '../../model/item.ts';
import { listMonths, toMonthText } from '../../time/months.ts';
import { toFirstWrittenDay, toLastWrittenDay } from '../../time/written-day.ts';
import type { When } from '../../time/when.ts';
import type { Entry } from '../../model/entry.ts';
import type { Doubt } from '../../model/doubt.ts';

/** The months of what it reports, of its pieces and its statements, and that in which it was added. */
export function findFolderDoubt({ id, data, facts }: Entry<'coverage'>): Doubt[] {
  const { added, happened, claimed } = data.dates;
  const dates = [
    added,
    happened,
    claimed,
    ...data.sources.map(({ published }) => published),
    ...facts.statements.flatMap(({ said, published }) => [said, published]),
  ];
  const folder = id.slice(0, 7).replace('/', '-');
  let isDated = false;
  for (const text of dates) {
    const months = text === undefined ? [] : listMonthsOf(text);
    // Most items lie where their first date says.
    if (months.includes(folder)) return [];
    isDated ||= months.length > 0;
  }
  if (!isDated) return [];
  const [first = ''] = [happened ?? claimed ?? data.sources[0]?.published ?? added].flatMap(
    listMonthsOf,
  );
  return [
    {
      at: ['dates'],
      code: 'doubt.folder',
      message: `it lies in the folder of ${folder}, and none of its dates is of that month`,
      remedy: `correct the dates, or move it to coverage/${first.replace('-', '/')}/ with its old address in \`aliases\``,
    },
  ];
}

/** `2025-02` for each month that a date may mean; of more than a year, and of what is open, those of its ends. */
function listMonthsOf(text: string): string[] {
  const when = readWhen(text);
  if (when === undefined) return [];
  const [from, to] = [toFirstWrittenDay(when), toLastWrittenDay(when)].map(toMonth);
  if (from === undefined || to === undefined) return [];
  const isLong = (to.year - from.year) * 12 + to.month - from.month > 24;
  return (isLong ? [from, to] : listMonths(from, to)).map(toMonthText);
}

function readWhen(text: string): When | undefined {
  try {
    return getWhen(text, 'UTC');
  } catch {
    // A date of a statement that is none is told where the body is read.
    return undefined;
  }
}

function toMonth(day: string) {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(day) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month) };
}
