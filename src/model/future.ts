/**
 * What is said to have been done on a day that has not come, by us or by others. Which fields say so stands at the
 * fields (`day`, `moment` and `when` in `content/kinds/fields.ts`).
 */
import type { Deed } from '../content/kinds/field-meta.ts';
import { findAt, listFields } from '../content/kinds/relations.ts';
import { toSpan } from '../time/bounds.ts';
import { addDays, fromDayText, toDayText } from '../time/calendar.ts';
import { toFound } from './dangling.ts';
import type { Entry, Finding } from './entry.ts';
import { getWhen } from './item.ts';
import { isOut } from './visible.ts';

/** Where a day begins first: the days of others may be those of any place. */
const EAST = 'Pacific/Kiritimati';

/** An exact day, or a moment of one. */
const PLAIN = /^\d{4}-\d\d-\d\d(?:T[^/]*)?$/;

/**
 * Gives what finds it in an entry, on the day that it is at the desk (`2025-04-10`) in its zone. A draft may say when it is
 * to be published.
 */
export function toFutureRule(today: string, zone: string): (entry: Entry) => Finding[] {
  const { until } = toSpan({ when: getWhen(today, zone), zone });
  const yesterday = toDayText(addDays(fromDayText(today), -1));
  // Two days are further apart than any two clocks: nearly all dates need not be read.
  const isPast = (value: string) => value < yesterday && PLAIN.test(value);
  const isToCome = (value: string, clock: string) =>
    !isPast(value) && until < toSpan({ when: getWhen(value, clock), zone: clock }).from;
  return (entry) => {
    if (!isOut(entry)) return [];
    return listFields(entry.kind).flatMap(({ pattern, meta }) => {
      const remedy = meta.ours === true ? OURS : isDone(entry, meta.deed) && meta.deed.remedy;
      if (remedy === false) return [];
      const clock = meta.ours === true ? zone : EAST;
      return findAt(entry.data, pattern)
        .filter(({ value }) => isToCome(value, clock))
        .map(({ path, value }) => ({
          ...toFound({ entry, at: path }, 'date.future'),
          message: `${value} has not come: today is ${today} at the desk (${zone})`,
          remedy,
        }));
    });
  };
}

const OURS =
  'write the day on which it was done; what is for a later day is a draft until then, or comes out by itself with `publish`';

/** Whether the entry says that it has been done. */
function isDone({ data }: Entry, deed: Deed | undefined): deed is Deed {
  if (deed === undefined) return false;
  const { where } = deed;
  return where === undefined || findAt(data, [where.field]).some(({ value }) => value === where.is);
}
