/** A lead that sends readers to a copy though a better page is among the sources of the item. */
import type { Source } from '../../content/kinds/coverage.ts';
import type { Entry } from '../../model/entry.ts';
import type { Doubt } from '../../model/doubt.ts';

/**
 * The first source is the one that readers are sent to. Where it is a copy (`via`), the official record or the page of
 * the outlet itself should stand before it. The page of another outlet is another report, not a better place of this one,
 * and what rests on another named origin is about something else for certain.
 */
export function listLeadDoubts({ data: { sources } }: Entry<'coverage'>): Doubt[] {
  const [lead, ...others] = sources;
  if (lead?.via === undefined || lead.official !== undefined) return [];
  const own = others.flatMap((source, index) =>
    source.url !== undefined && source.via === undefined && isOfOneOrigin(lead, source)
      ? [{ source, place: index + 1 }]
      : [],
  );
  const record = own.find(({ source }) => source.official !== undefined);
  const same = own.find(({ source }) => source.outlet === lead.outlet);
  const best = record ?? same;
  if (best === undefined) return [];
  const told =
    best === record
      ? `the official record stands at ${best.source.outlet}`
      : `the page of ${best.source.outlet} itself is known`;
  return [
    {
      at: ['sources', 0, 'url'],
      code: 'doubt.lead',
      severity: 'warning',
      message: `readers are sent to a copy at ${lead.via}, and ${told}`,
      remedy: `put sources[${String(best.place)}] first if it tells the same, and mend the places that statements name in \`source\`; if it rests on something else, say so in its \`origin\``,
    },
  ];
}

function isOfOneOrigin(lead: Source, other: Source): boolean {
  return lead.origin === undefined || other.origin === undefined || lead.origin === other.origin;
}
