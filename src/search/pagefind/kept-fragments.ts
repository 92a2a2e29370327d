/**
 * What is shown of a record, packed, is the same in every index that holds the record. An edit makes a whole shard anew,
 * and a name that many bear makes all of them: what stays the same is taken from the indexes that are there.
 */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FORMAT } from '../shards.ts';
import { isListed, readList, type FileList } from './index-files.ts';

/** The digest of the record of each fragment, by the id of the fragment; beside the files of an index, and no part of it. */
const NOTE = '.records.json';

interface Kept {
  readonly file: string;
  /** Of its record. */
  readonly digest: string;
  readonly listed: FileList[string];
}

export interface KeptFragments {
  /** The digest of the record of a fragment, if there is one of that id. */
  digestOf(id: string): string | undefined;
  /** `undefined` if it is not as it was written. */
  read(id: string): { readonly file: string; readonly content: Uint8Array } | undefined;
}

/** `line` is a record as it is handed over. */
export function toRecordDigest(line: string, language: string): string {
  return hash('sha256', `${INDEX_FORMAT} ${language} ${line}`, 'base64url');
}

export function toFragmentPath(id: string): string {
  return `fragment/${id}.pf_fragment`;
}

export function noteFragments(dir: string, digests: ReadonlyMap<string, string>): void {
  writeFileSync(join(dir, NOTE), JSON.stringify(Object.fromEntries(digests)));
}

/** Those of all indexes in the folder of indexes. */
export function openKeptFragments(folder: string): KeptFragments {
  const kept = new Map<string, Kept>();
  for (const name of readdirSync(folder)) {
    const dir = join(folder, name);
    const list = readList(dir) ?? {};
    for (const [id, digest] of Object.entries(readNote(dir))) {
      const listed = list[toFragmentPath(id)];
      if (listed !== undefined)
        kept.set(id, { file: join(dir, toFragmentPath(id)), digest, listed });
    }
  }
  return {
    digestOf: (id) => kept.get(id)?.digest,
    read: (id) => {
      const { file, listed } = kept.get(id) ?? {};
      if (file === undefined || listed === undefined) return undefined;
      try {
        const content = readFileSync(file);
        return isListed(content, listed) ? { file, content } : undefined;
      } catch {
        // Another build has removed it meanwhile.
        return undefined;
      }
    },
  };
}

function readNote(dir: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(join(dir, NOTE), 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
