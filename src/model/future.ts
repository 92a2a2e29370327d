/** What is said to have been done on a day that has not come, by us or by others. */
import type { EventData } from '../kinds/event.ts';
import type { KindName } from '../kinds/kinds.ts';
import { findAt, listFields, type FieldPattern } from '../kinds/relations.ts';
import { certainlyAfter } from '../time/bounds.ts';
import { toFound } from './dangling.ts';
import type { Entry, Finding } from './entry.ts';
import { getWhen } from './item.ts';
import { isOut } from './visible.ts';

/** What others have done, and what to write where they have not. */
interface Deed {
  readonly pattern: FieldPattern;
  readonly remedy: string;
}

const PRINTED = 'write the day on which it was published, or leave it out until it is';
const DEEDS: Partial<Record<KindName, readonly Deed[]>> = {
  coverage: [{ pattern: ['sources', '*', 'published'], remedy: PRINTED }],
  measure: [
    { pattern: ['history', '*', 'source', 'published'], remedy: PRINTED },
    {
      pattern: ['history', '*', 'on'],
      remedy: 'write when it was decided; from when it holds belongs in `effective`',
    },
  ],
  event: [
    {
      pattern: ['date'],
      remedy: 'write `outcome: planned` until the day has come, or correct the date',
    },
  ],
};

/** Where a day begins first: the days of others may be those of any place. */
const EAST = 'Pacific/Kiritimati';

/** `today` is the day at the desk (`2025-04-10`), `zone` that of the desk. A draft may say when it is to be published. */
export function findFuture(entry: Entry, today: string, zone: string): Finding[] {
  if (!isOut(entry)) return [];
  const now = { when: getWhen(today, zone), zone };
  const ours = listFields(entry.kind)
    .filter(({ meta }) => meta.ours === true)
    .map(({ pattern }) => ({ pattern, remedy: OURS, clock: zone }));
  const theirs = listDeeds(entry).map((deed) => ({ ...deed, clock: EAST }));
  return [...ours, ...theirs].flatMap(({ pattern, remedy, clock }) =>
    findAt(entry.data, pattern)
      .filter(({ value }) => certainlyAfter({ when: getWhen(value, clock), zone: clock }, now))
      .map(({ path, value }) => ({
        ...toFound({ entry, at: path }, 'date.future'),
        message: `${value} has not come: today is ${today} at the desk (${zone})`,
        remedy,
      })),
  );
}

const OURS =
  'write the day on which it was done; nothing can be scheduled, so what is for a later day stays a draft until then';

function listDeeds({ kind, data }: Entry): readonly Deed[] {
  if (kind === 'event' && (data as EventData).outcome !== 'held') return [];
  return DEEDS[kind] ?? [];
}
