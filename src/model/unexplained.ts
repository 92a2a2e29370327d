/** What is withdrawn says why, and only what is withdrawn does. */
import { toFound } from './dangling.ts';
import type { Finding } from './entry.ts';
import type { Thing } from './thing.ts';
import { isWithdrawn } from './visible.ts';

export function findUnexplained(thing: Thing): Finding[] {
  const { data, entry } = thing;
  if (isWithdrawn(thing) === (data.withdrawn !== undefined)) return [];
  if (!isWithdrawn(thing))
    return [
      {
        ...toFound({ entry, at: ['withdrawn'], field: 'status' }, 'field.missing'),
        message: `is “${data.status}”, though there is a reason for withdrawing it`,
        remedy: 'write status: withdrawn, or take the reason away',
      },
    ];
  return [
    {
      ...toFound({ entry, at: ['status'], field: 'withdrawn' }, 'field.missing'),
      message: 'is missing',
      remedy: 'say why it was withdrawn; readers of its address will see it',
    },
  ];
}
