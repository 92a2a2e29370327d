/** The shards that the search page asks for. Modules that Astro evaluates apart from each other share what is known. */
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
  /** Dev: those that are served now, which may be of an earlier state of the content. */
  served: readonly ShardLink[] | undefined;
}

const KEY = Symbol.for('dateline.search');
type Global = typeof globalThis & { [KEY]?: Known };

function known(): Known {
  const found = (globalThis as Global)[KEY];
  if (found !== undefined) return found;
  const made: Known = { links: new WeakMap(), served: undefined };
  (globalThis as Global)[KEY] = made;
  return made;
}

/** Makes the shards of a publication, newest first; when all are made, their addresses are known to the page. */
export function* makeShards(context: SearchContext): Generator<Shard> {
  const { publication } = context;
  const links: ShardLink[] = [];
  for (const shard of toShards(toRecords(context), toIndexLanguage(publication))) {
    links.push(toLink(shard));
    yield shard;
  }
  known().links.set(publication, links);
}

/** What the page lists; in dev nothing before the first index is there. */
export function listShards(context: SearchContext): readonly ShardLink[] {
  const { links, served } = known();
  return served ?? links.get(context.publication) ?? [...makeShards(context)].map(toLink);
}

/** The folder of Pagefind’s program for all of them, with a final slash. */
export function toProgramUrl(publication: Publication): string {
  return `${INDEX_URL}/${toProgramPath(toIndexLanguage(publication))}`;
}

export function setServedShards(shards: readonly Shard[]): void {
  known().served = shards.map(toLink);
}

/** Pagefind would part words of these itself, and otherwise in the index than in what is looked for. */
const PARTED = new Set(['zh', 'ja', 'th']);

/** All records are indexed in one language: Pagefind would search those in another one apart. */
export function toIndexLanguage({ about }: Publication): string {
  const language = about.language.split('-')[0] ?? 'en';
  return PARTED.has(language) ? 'und' : language;
}

function toLink({ digest, lines }: Shard): ShardLink {
  return { path: toIndexPartUrl(digest), records: lines.length };
}
