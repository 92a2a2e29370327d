/**
 * What is shown of a record, packed, is the same in every index that holds the record. An edit makes a whole shard anew,
 * and a name that many bear makes all of them: what stays the same is taken from the indexes that are there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FORMAT } from '../shards.ts';
import { isListed, readList, type FileList } from './index-files.ts';
import { toContentName, toSharedPath } from './shared-files.ts';

export interface KeptFragments {
  /** `undefined` if there is none, or it is not as it was written. */
  read(id: string): { readonly sameAs: string; readonly content: Uint8Array } | undefined;
}

/** `line` is a record as it is handed over. */
export function toFragmentId(line: string, language: string): string {
  return toContentName(`${INDEX_FORMAT} ${language} ${line}`);
}

export function toFragmentPath(id: string): string {
  return `${toSharedPath('fragment', id)}.pf_fragment`;
}

/** Those of all indexes in the folder of indexes. */
export function openKeptFragments(folder: string): KeptFragments {
  const kept = new Map<string, readonly [file: string, listed: FileList[string]]>();
  for (const name of readdirSync(folder))
    for (const [path, listed] of Object.entries(readList(join(folder, name)) ?? {}))
      if (path.endsWith('.pf_fragment')) kept.set(path, [join(folder, name, path), listed]);
  return {
    read: (id) => {
      const [file, listed] = kept.get(toFragmentPath(id)) ?? [];
      if (file === undefined || listed === undefined) return undefined;
      try {
        const content = readFileSync(file);
        return isListed(content, listed) ? { sameAs: file, content } : undefined;
      } catch {
        // Another build has removed it meanwhile.
        return undefined;
      }
    },
  };
}
