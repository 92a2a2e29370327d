import type { BrokenFile } from '../../src/content/disk/read-file.ts';
import { readFiles, toFolder } from '../../src/content/disk/read-folder.ts';
import type { PublicationData } from '../../src/content/kinds/publication.ts';
import type { Entry } from '../../src/model/entry.ts';
import { factsOf, type ProseFacts } from '../../src/content/prose/facts.ts';
import { parseProse } from '../../src/content/prose/parse-prose.ts';

/** All that the model is built from. */
export interface Read {
  readonly about: PublicationData;
  readonly entries: readonly Entry[];
  readonly broken: readonly BrokenFile[];
}

/** Reads the content `folder` as a build without memory does. Throws where it holds no publication. */
export function readEntries(folder: string): Read {
  const { about, entries, broken } = toFolder(folder, readFiles(folder));
  if (about === undefined) throw new Error(`${folder} holds no publication`);
  return { about, entries: entries.map((file) => ({ ...file, facts: readFacts(file) })), broken };
}

function readFacts({ body, path, bodyLine }: BrokenFile): ProseFacts {
  return factsOf(parseProse(body, { path, firstLine: bodyLine }).tree);
}
