/** What a reader should know before following a citation: what it takes to read it, and whether a copy is kept. */
import { findReach, type Access, type Citation, type Reach } from '../../../model/reach.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toShortDate } from '../dates.ts';

export interface SourceMark {
  /** “Free to read”, “Access not recorded”. */
  readonly access: string;
  /** “free”, for rows without room; `undefined` if it is not recorded. */
  readonly word: string | undefined;
  /** The address cited. */
  readonly url: string | undefined;
  /** `date` as in `2025-02-05`. */
  readonly archive:
    { readonly url: string; readonly on: Pieces; readonly date: string } | undefined;
}

const WORDS: Readonly<Record<Access, string>> = {
  free: 'Free to read',
  registration: 'Needs registration',
  metered: 'Some articles free',
  subscription: 'Subscription',
};

export function toAccess({ access }: { readonly access?: Access | undefined }): string {
  return access === undefined ? 'Access not recorded' : WORDS[access];
}

export function toMark(context: Context, citation: Citation): SourceMark {
  return toReachMark(context, citation.url, findReach(context.publication.reaches, citation));
}

export function toReachMark(
  context: Context,
  url: string | undefined,
  { access, archive }: Reach,
): SourceMark {
  return {
    access: toAccess({ access }),
    word: access,
    url,
    archive: archive && {
      url: archive.url,
      on: toShortDate(context, archive.on, context.publication.about.zone),
      date: archive.on,
    },
  };
}
