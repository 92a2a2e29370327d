import { DAY_LIST_URL, toHtmlUrl, toPath } from '../site/addresses/files.ts';
import { toAskedUrl, toDayUrl } from '../site/addresses/pages.ts';
import { getDayPages, listGap, toAskedLead } from '../model/days/day-pages.ts';
import type { Context } from './context.ts';
import { toRedirectPage } from './hosts/redirect-pages.ts';
import type { OutputFile } from './output-file.ts';

/**
 * The days that have a page, oldest first, as one JSON array: the field for a date reads it. The address of each day between
 * them leads to where that day is told of, as a page: rules of hosts are limited in number. None without days.
 */
export function listDays(context: Context): OutputFile[] {
  const { publication } = context;
  const { days } = getDayPages(publication);
  if (days.length === 0) return [];
  const gaps = days.flatMap((day) =>
    listGap(publication, day).days.map((on) => ({
      path: toPath(toHtmlUrl(toDayUrl(on))),
      body: toRedirectPage(
        context,
        { from: toDayUrl(on), to: toAskedUrl(day, on) },
        toAskedLead(context, on),
      ),
    })),
  );
  return [{ path: toPath(DAY_LIST_URL), body: `${JSON.stringify(days)}\n` }, ...gaps];
}
