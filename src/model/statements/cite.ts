import { toStatementUrl } from '../../site/addresses/pages.ts';
import type { Publication } from '../publication.ts';
import type { Thing } from '../thing.ts';
import { findPiece } from './statement.ts';

/** Where the words of a statement can be read, by its id in the body of `thing`; nothing if its source has no address. */
export function findCite({ record }: Publication, { url }: Thing, id: string): string | undefined {
  const statement = record.byAddress.get(toStatementUrl(url, id));
  return statement && findPiece(statement)?.url;
}
