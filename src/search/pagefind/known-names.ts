/** Names that the search page knows beforehand, so that it can ask for everything at once. */
import type { IndexFile } from './chunks.ts';

interface Entry {
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string | null }>
  >;
}

const ENTRY = 'pagefind-entry.json';
const NAME = 'search';

/**
 * Calls the program and the head of the index `search`, whatever language and digest they had; the folder has a digest
 * already. All records are in one language; without records
 * there is none, and nothing to name. @throws if there are several
 */
export function nameFiles(files: readonly IndexFile[]): IndexFile[] {
  const text = files.find(({ path }) => path === ENTRY)?.content ?? new Uint8Array();
  const entry = JSON.parse(Buffer.from(text).toString()) as Entry;
  const [language, ...others] = Object.entries(entry.languages);
  if (language === undefined) return [...files];
  if (others.length > 0) throw new Error('an index has one language');
  const [code, { hash, wasm, ...rest }] = language;
  const renamed = new Map([
    [`pagefind.${hash}.pf_meta`, `pagefind.${NAME}.pf_meta`],
    [`wasm.${wasm ?? 'unknown'}.pagefind`, `wasm.${NAME}.pagefind`],
  ]);
  const next = { ...entry, languages: { [code]: { ...rest, hash: NAME, wasm: NAME } } };
  return files.map(({ path, content }) =>
    path === ENTRY
      ? { path, content: Buffer.from(JSON.stringify(next)) }
      : { path: renamed.get(path) ?? path, content },
  );
}
