/** Where it was read that a measure became something. */
import type { MeasureChange } from '../../../model/measures/measure.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toShortDay } from '../dates.ts';
import { toLink, type Link } from '../link.ts';
import { toMark, type SourceMark } from '../sources/source-mark.ts';

export interface MeasureSource {
  readonly outlet: Link | undefined;
  /** Its title; else what it is. */
  readonly title: string;
  readonly url: string | undefined;
  readonly unlinked: string | undefined;
  readonly published: Pieces | undefined;
  /** It is the text itself, not a report of it. */
  readonly isOfficial: boolean;
  readonly mark: SourceMark;
}

export function findPublishedSource(
  context: Context,
  { data: { source } }: MeasureChange,
): MeasureSource | undefined {
  if (source === undefined) return undefined;
  const outlet = context.publication.entities.get(source.outlet);
  const { rates } = context.words;
  return {
    outlet: outlet && toLink(outlet),
    title: source.title ?? (source.official === undefined ? rates.report : rates.officialDocument),
    url: source.url,
    unlinked: source.unlinked,
    published:
      source.published === undefined
        ? undefined
        : toShortDay(context, source.published, context.publication.about.zone),
    isOfficial: source.official !== undefined,
    mark: toMark(context, source),
  };
}
