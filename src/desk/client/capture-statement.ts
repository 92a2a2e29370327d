/** A card that is filled in → the statement as it stands in the body. */
import type { NewStatement } from '../protocol.ts';
import { ORDER, RELATIONS } from './kinds.ts';
import type { Work } from './work.ts';

export function toStatement(
  work: Work,
  card: ReadonlyMap<string, string>,
  words: string,
): NewStatement {
  const source = findSource(work);
  const values = new Map(card);
  if (values.get('kind') === 'quote') values.delete('kind');
  if (source > 0) values.set('source', String(source));
  const attributes = [...ORDER, ...RELATIONS].flatMap((name) => {
    const value = values.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return { attributes: Object.fromEntries(attributes), words };
}

/** The place of the open page among the sources of the item. */
function findSource({ clip, file }: Work): number {
  const url = clip?.clip.url?.value;
  const data = file?.data;
  const sources = typeof data === 'object' && 'sources' in data ? data.sources : [];
  if (url === undefined || !Array.isArray(sources)) return 0;
  return (sources as readonly { readonly url?: unknown }[]).findIndex((one) => one.url === url);
}
