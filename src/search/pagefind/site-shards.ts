/**
 * The shards that the search page loads. Astro evaluates modules more than once, so they share state through
 * `globalThis`.
 */
import { INDEX_URL, toIndexPartUrl } from '../../site/addresses/files.ts';
import type { Publication } from '../../model/publication.ts';
import { toRecords } from '../records.ts';
import type { SearchContext } from '../record.ts';
import { toShards, type Shard } from '../shards.ts';
import { toProgramPath } from './index-files.ts';

interface ShardLink {
  /** Address of its folder, with a final slash. */
  readonly path: string;
  readonly records: number;
}

interface Known {
  readonly links: WeakMap<Publication, readonly ShardLink[]>;
  /** Dev: those being served, which may lag behind the content. */
  served: readonly ShardLink[] | undefined;
}

const KEY = Symbol.for('dateline.search');
type Global = typeof globalThis & { [KEY]: Known | undefined };

function known(): Known {
  return ((globalThis as Global)[KEY] ??= { links: new WeakMap(), served: undefined });
}

/** Makes the shards of a publication, newest first; once all are made, the page knows their addresses. */
export function* makeShards(context: SearchContext): Generator<Shard> {
  const { publication } = context;
  const links: ShardLink[] = [];
  for (const shard of toShards(toRecords(context), toIndexLanguage(publication))) {
    links.push(toLink(shard));
    yield shard;
  }
  known().links.set(publication, links);
}

/** The shards that the page lists; in dev, none before the first index is ready. */
export function listShards(context: SearchContext): readonly ShardLink[] {
  const { links, served } = known();
  return served ?? links.get(context.publication) ?? [...makeShards(context)].map(toLink);
}

/** The folder of Pagefind's program for all shards, with a final slash. */
export function toProgramUrl(publication: Publication): string {
  return `${INDEX_URL}/${toProgramPath(toIndexLanguage(publication))}`;
}

export function setServedShards(shards: readonly Shard[]): void {
  known().served = shards.map(toLink);
}

/** Languages in which Pagefind would split words again, differently in index and query. */
const PARTED = new Set(['zh', 'ja', 'th']);

/** One language for all records, since Pagefind searches each language separately. */
export function toIndexLanguage({ about }: Publication): string {
  const language = about.language.split('-')[0] ?? 'en';
  return PARTED.has(language) ? 'und' : language;
}

function toLink({ digest, lines }: Shard): ShardLink {
  return { path: toIndexPartUrl(digest), records: lines.length };
}
