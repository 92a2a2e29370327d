/**
 * Pages as they were read, which lie beside the content and are in no repository: where one is there, our text is held
 * against it. A text is kept as `<name>.md`, what it says of itself as `<name>.json`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../disk/list-files.ts';
import { toAddressKey } from '../kinds/address-key.ts';

/** Texts of pages by the keys of their addresses, see `toAddressKey`; a page may have been read more than once. */
export type Clips = ReadonlyMap<string, readonly string[]>;

/** The folder of a content folder; hidden in one that is a repository by itself. */
export function toClipsDir(contentDir: string): string {
  const folder = contentDir.replace(/[/\\]+$/, '');
  return existsSync(join(folder, '.git')) ? join(folder, '.clips') : `${folder}.clips`;
}

/** What cannot be read is no clip: it is nobody’s mistake in the content. */
export function readClips(contentDir: string): Clips {
  const dir = toClipsDir(contentDir);
  if (!existsSync(dir)) return new Map();
  const read = listFiles(dir)
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) => readClip(dir, path.slice(0, -'.json'.length)));
  const byKey = Map.groupBy(read, ({ key }) => key);
  return new Map([...byKey].map(([key, list]) => [key, list.map(({ text }) => text)]));
}

function readClip(dir: string, name: string): { key: string; text: string }[] {
  try {
    const said = JSON.parse(readFileSync(join(dir, `${name}.json`), 'utf8')) as Said;
    const url = said.url?.value;
    if (typeof url !== 'string') return [];
    return [{ key: toAddressKey(url), text: readFileSync(join(dir, `${name}.md`), 'utf8') }];
  } catch {
    return [];
  }
}

interface Said {
  readonly url?: { readonly value?: unknown } | null;
}
