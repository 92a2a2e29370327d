/**
 * What of an index is named by its content lies beside the folders of all indexes. An edit gives its shard another
 * digest, and so another folder; what the edit did not touch keeps its address, and is neither published nor loaded
 * again.
 */
import { hash } from 'node:crypto';
import { SHARED } from '../../site/addresses/files.ts';
import { INDEX_FORMAT } from '../shards.ts';

/**
 * From a folder of an index to where its shared files are. Pagefind asks for `fragment/`, the name that the index gives a
 * fragment, and its end; for files of words and facets alike. So a name may lead elsewhere: browsers take steps up before
 * they ask.
 */
export const UP = '../../';

/** Where a file is in the folder of an index, without its end. */
export function toSharedPath(folder: 'fragment' | 'index' | 'filter', name: string): string {
  return `${SHARED}${folder}/${name}`;
}

/** The folder of Pagefind’s program, which is the same until Pagefind changes, or our use of it. */
export function toProgramPath(language: string): string {
  return `${SHARED}${toContentName(`${INDEX_FORMAT} ${language}`)}/`;
}

/**
 * Fifty bits of a digest, in ten characters. As short as may be: a search loads one for every record of the newest shard,
 * and they do not pack. Of a million contents two have one name in one of two thousand publications.
 */
export function toContentName(content: string | Buffer): string {
  const bits = Number.parseInt(hash('sha256', content).slice(0, 13), 16);
  return bits.toString(32).padStart(11, '0').slice(1);
}
