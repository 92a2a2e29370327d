/** Pagefind’s program in a page, under names that the page knows beforehand, so that it can ask for everything at once. */
import type { IndexFile } from './index-files.ts';
import { toProgramPath, UP } from './shared-files.ts';

/** Whatever language and digest an index has; its folder has a digest already. */
export const NAME = 'search';

interface Entry {
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string | null }>
  >;
}

const ENTRY = 'pagefind-entry.json';
/** The rest is Pagefind’s interfaces and its worker. */
export const CODE = 'pagefind.js';

/**
 * `files` are those of an index that Pagefind made in one language; `pages` is how many there are in the index that they
 * are for. @throws if it has several languages
 */
export function listProgram(files: readonly IndexFile[], pages: number): IndexFile[] {
  const entry = JSON.parse(Buffer.from(find(files, ENTRY)).toString()) as Entry;
  const [language, ...others] = Object.entries(entry.languages);
  if (language === undefined || others.length > 0) throw new Error('an index has one language');
  const [code, { wasm, ...rest }] = language;
  const program = toProgramPath(code);
  // Pagefind asks for `wasm.`, this and `.pagefind`: what is before the first slash counts as a folder.
  const shared = `/${UP}${program}wasm.${NAME}`;
  const languages = { [code]: { ...rest, hash: NAME, wasm: shared, page_count: pages } };
  return [
    { path: `${program}${CODE}`, content: find(files, CODE) },
    // One for what has no stems comes along always, and is used where there is no other.
    {
      path: `${program}wasm.${NAME}.pagefind`,
      content: find(files, `wasm.${wasm ?? 'unknown'}.pagefind`),
    },
    { path: ENTRY, content: Buffer.from(JSON.stringify({ ...entry, languages })) },
  ];
}

function find(files: readonly IndexFile[], path: string): Uint8Array {
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`${path} is missing`);
  return file.content;
}
