/**
 * The installed version of Pagefind. We write the files of the known version (decision 019); with another, Pagefind's
 * own indexer makes the whole index.
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

/** The package does not export its `package.json`. */
function look(): string {
  const folders = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const path = folders.map((dir) => join(dir, 'pagefind', 'package.json')).find(existsSync);
  if (path === undefined) throw new Error('the package pagefind is not installed');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return version;
}

/** The objection to an unknown version. */
export function toPagefindFault(version = readPagefindVersion()): string | undefined {
  return version === KNOWN
    ? undefined
    : `this is Pagefind ${version}, and the files of ${KNOWN} are known here`;
}

// Pagefind's program for pages, under fixed names, so that the page can request everything at once.

/** Replaces the language and digest in the names of an index, whose folder has a digest already. */
export const PROGRAM_NAME = 'search';

interface Entry {
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string | null }>
  >;
}

const ENTRY = 'pagefind-entry.json';
/** The other scripts are Pagefind's interfaces and its worker. */
export const CODE = 'pagefind.js';

/**
 * `files` are those of an index that Pagefind made in one language, else it throws. `pages` counts the pages of the
 * index that the result is for.
 */
export function listProgram(files: readonly IndexFile[], pages: number): IndexFile[] {
  const entry = JSON.parse(Buffer.from(find(files, ENTRY)).toString()) as Entry;
  const [language, ...others] = Object.entries(entry.languages);
  if (language === undefined || others.length > 0) throw new Error('an index has one language');
  const [code, { wasm, ...rest }] = language;
  const program = toProgramPath(code);
  // Pagefind requests `wasm.`, this and `.pagefind`: the part before the first slash counts as a folder.
  const shared = `/${UP}${program}wasm.${PROGRAM_NAME}`;
  const languages = { [code]: { ...rest, hash: PROGRAM_NAME, wasm: shared, page_count: pages } };
  return [
    { path: `${program}${CODE}`, content: find(files, CODE) },
    // Pagefind always adds one without stems, and uses it for languages it does not know.
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
