import { DAY_LIST_URL, toPath } from '../model/addresses/files.ts';
import { getDayPages } from '../model/days/day-pages.ts';
import type { Context } from './context.ts';
import type { OutputFile } from './output-file.ts';

/** The days that have a page, oldest first, as one JSON array: the field for a date reads it. None without days. */
export function listDays({ publication }: Context): OutputFile[] {
  const { days } = getDayPages(publication);
  return days.length === 0
    ? []
    : [{ path: toPath(DAY_LIST_URL), body: `${JSON.stringify(days)}\n` }];
}
