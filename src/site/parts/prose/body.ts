/**
 * What the prose of a page is printed from: a body with the names that it mentions, so that nothing else is needed to print
 * it, and the notices of what was changed in it.
 */
import { toImagePath } from '../../../content/disk/image-path.ts';
import type { CoverageData } from '../../../content/kinds/coverage.ts';
import { findCite } from '../../../model/statements/statement.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import { noteBody } from '../../../model/body-reads.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toShortDate } from '../dates.ts';
import { toFrame } from '../frame/frame.ts';
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
  /** On a page of the desk, what publication.yaml says of it. */
  readonly desk?: Desk;
}

interface Desk {
  readonly scope: string;
  readonly contact: string | undefined;
  readonly licence: Link;
  readonly editors: readonly { readonly name: string; readonly url?: string | undefined }[];
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
    ...(isKind(thing, 'page') && { desk: toDesk(context) }),
  };
}

function toDesk(context: Context): Desk {
  const { scope, contact, editors = [] } = context.publication.about;
  return { scope, contact, licence: toFrame(context).licence, editors };
}

/** What each component of a body gets: its attributes as written, and what its body knows. */
export interface ProseProps {
  readonly props: Readonly<Record<string, string>>;
  /** It stands in a line of text, where only phrasing content may be printed. */
  readonly inline: boolean;
  /** Nothing stands in it. */
  readonly isEmpty: boolean;
  readonly body: Body;
}

/** One thing that was changed after publication; was and now stay. */
export interface Notice {
  readonly type: string;
  readonly on: Pieces;
  readonly was: string | undefined;
  readonly now: string | undefined;
  readonly why: string;
}

export function toNotices(
  context: Context,
  corrections: NonNullable<CoverageData['corrections']>,
): Notice[] {
  return corrections.map(({ on, type, was, now, why }) => ({
    type: context.words.prose.corrections[type],
    on: toShortDate(context, on, context.publication.about.zone),
    was,
    now,
    why,
  }));
}
