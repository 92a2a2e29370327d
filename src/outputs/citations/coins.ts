/**
 * A covered piece as an OpenURL context object in a span (COinS), in the Dublin Core form of Z39.88-2004: the journal
 * form has no place for an address, and makes a journal article of a report.
 */
import { type Piece, toPieceTitle } from '../../model/item.ts';
import { joinParts, listWriters, type Writer } from '../../model/writers.ts';
import { findPeriod } from '../../time/period.ts';
import type { CitationContext } from './reference.ts';

/** The value of the attribute `title` of a span of class `Z3988`; see `toPieceTitle` for one without a title. */
export function toCoins({ publication, words }: CitationContext, piece: Piece): string {
  const { source, isOfficial, publisher, published, url } = piece;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    // The word is Zotero's, which reads no other.
    ['rft.type', isOfficial ? 'webpage' : 'newspaperArticle'],
    ['rft.title', toPieceTitle(piece, words)],
    ['rft.source', publisher],
    ...listWriters(publication, piece).map((writer) => ['rft.au', toName(writer)] as const),
    ['rft.date', published && findPeriod(published)],
    ['rft.identifier', url],
    ['rft.language', source.language],
  ];
  return rows
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encode(value)}`]))
    .join('&');
}

/** “Family, Given Suffix”: of what follows a second comma Zotero reads nothing. A name without parts has none. */
function toName({ name, parts }: Writer): string {
  const withoutCommas = (text: string) => text.replaceAll(',', '');
  if (parts === undefined) return withoutCommas(name);
  const { family, ...rest } = parts;
  const given = [rest.given, rest.suffix].filter((part) => part !== undefined && part !== '');
  return joinParts({ family, given: given.join(' '), suffix: undefined }, withoutCommas);
}

/** A colon and a slash may stand in a query (RFC 3986, 3.4); addresses that stay as they are pack well. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2F', '/');
}
