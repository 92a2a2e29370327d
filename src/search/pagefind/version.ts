/**
 * Which Pagefind is at work. We write the files of the version that is known here (decision 019); with another one its own
 * indexer makes the whole index.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type IndexFile, toProgramPath, UP } from './index-files.ts';

export const KNOWN = '1.6.0';

let found: string | undefined;

export function readPagefindVersion(): string {
  return (found ??= look());
}

/** The package lets no other read its `package.json` by name. */
function look(): string {
  const folders = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const path = folders.map((dir) => join(dir, 'pagefind', 'package.json')).find(existsSync);
  if (path === undefined) throw new Error('the package pagefind is not installed');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return version;
}

/** What is wrong with a version that is not known here; nothing with the one that is. */
export function toPagefindFault(version = readPagefindVersion()): string | undefined {
  return version === KNOWN
    ? undefined
    : `this is Pagefind ${version}, and the files of ${KNOWN} are known here`;
}

// Pagefind’s program in a page, under names that the page knows beforehand, so that it can ask for everything at once.

/** Whatever language and digest an index has; its folder has a digest already. */
export const PROGRAM_NAME = 'search';

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
  const shared = `/${UP}${program}wasm.${PROGRAM_NAME}`;
  const languages = { [code]: { ...rest, hash: PROGRAM_NAME, wasm: shared, page_count: pages } };
  return [
    { path: `${program}${CODE}`, content: find(files, CODE) },
    // One for what has no stems comes along always, and is used where there is no other.
    {
      path: `${program}wasm.${PROGRAM_NAME}.pagefind`,
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
