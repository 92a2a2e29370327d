/** An editor’s judgement from before there was anything to judge: its day would begin the record. */
import { certainlyBefore } from '../../time/bounds.ts';
import { toFound } from '../dangling.ts';
import type { Finding } from '../entry.ts';
import { getWhen } from '../item.ts';
import type { Question } from './question.ts';

/** `first` is the day on which the first item became known. */
export function findEarlyOverride(
  { thing, window }: Question,
  first: string | undefined,
  desk: string,
): Finding[] {
  const { override } = thing.data;
  if (override === undefined) return [];
  const on = { when: getWhen(override.on, desk), zone: desk };
  const early =
    window !== undefined && certainlyBefore(on, window)
      ? `before the time that it asks about (${window.when.text})`
      : first !== undefined && override.on < first
        ? `before the first item here was known (${first})`
        : undefined;
  if (early === undefined) return [];
  return [
    {
      ...toFound({ entry: thing.entry, at: ['override', 'on'] }, 'date.order'),
      message: `judged ${override.on}, ${early}`,
      remedy: 'write the day on which it was judged',
    },
  ];
}
