/** A body with the names that it mentions, so that a page needs nothing else to print it. */
import { toImagePath } from '../../../disk/image-path.ts';
import { findCite } from '../../../model/statements/cite.ts';
import type { Thing } from '../../../model/thing.ts';
import { noteBody } from '../../body-reads.ts';
import type { Context } from '../../context.ts';
import { toLink, type Link } from '../link.ts';
import { toStrip, type Strip } from '../list/strip.ts';
import { findPictureView, type PictureView } from './picture.ts';

export interface Body {
  /** The MDX text; segments are made from it where it is printed. */
  readonly source: string;
  /** Entities by id, and pages by address. */
  readonly names: Readonly<Record<string, Link>>;
  /** Where the words of a statement can be read, by its id; nothing for one whose source has no address. */
  readonly cites: Readonly<Record<string, string>>;
  /** By their paths as the author wrote them. */
  readonly pictures: Readonly<Record<string, PictureView>>;
  /** For a chart of the coverage over time. */
  readonly strip: Strip | undefined;
}

export function toBody(context: Context, thing: Thing): Body {
  const { publication } = context;
  const { body, facts, inside } = thing.entry;
  noteBody(inside);
  const named = [
    ...facts.mentions.map(({ id }) => [id, publication.entities.get(id)] as const),
    ...facts.seeAlso.map(({ address }) => [address, publication.byUrl.get(address)] as const),
  ];
  return {
    source: body,
    names: Object.fromEntries(
      named.flatMap(([id, to]) => (to === undefined ? [] : [[id, toLink(to)]])),
    ),
    cites: Object.fromEntries(
      facts.statements.flatMap(({ id }) => {
        const url = findCite(publication, thing, id);
        return url === undefined ? [] : [[id, url]];
      }),
    ),
    pictures: Object.fromEntries(
      facts.figures.flatMap(({ src }) => {
        const picture = findPictureView(context, toImagePath(inside, src));
        return picture === undefined ? [] : [[src, picture]];
      }),
    ),
    strip: facts.charts.some(({ of }) => of === 'coverage')
      ? toStrip(context, publication.items)
      : undefined,
  };
}
