/** What we are said to have done on a day that has not come. */
import { findAt, listFields } from '../kinds/relations.ts';
import { certainlyAfter } from '../time/bounds.ts';
import { toFound } from './dangling.ts';
import type { Entry, Finding } from './entry.ts';
import { getWhen } from './item.ts';
import { isOut } from './visible.ts';

/** `today` is the day at the desk (`2025-04-10`), `zone` that of the desk. A draft may say when it is to be published. */
export function findFuture(entry: Entry, today: string, zone: string): Finding[] {
  if (!isOut(entry)) return [];
  const now = { when: getWhen(today, zone), zone };
  return listFields(entry.kind)
    .filter(({ meta }) => meta.ours === true)
    .flatMap(({ pattern }) => findAt(entry.data, pattern))
    .filter(({ value }) => certainlyAfter({ when: getWhen(value, zone), zone }, now))
    .map(({ path, value }) => ({
      ...toFound({ entry, at: path }, 'date.future'),
      message: `${value} has not come: today is ${today} at the desk (${zone})`,
      remedy:
        'write the day on which it was done; nothing can be scheduled, so what is for a later day stays a draft until then',
    }));
}
