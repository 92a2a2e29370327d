/** Pages as files, each noted with what it needs of `_astro/`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ASSETS_URL } from '../site/addresses/files.ts';
import type { FinishPage } from './finish-page.ts';

/** The files under `_astro/` that each page names, by its address. */
export type PageAssets = Map<string, readonly string[]>;

export function toPageFile(pathname: string): string {
  return pathname === '' ? 'index.html' : `${pathname}.html`;
}

export interface PageFiles {
  readonly assets: PageAssets;
  /** Writes the page at an address of the site, as in `/topics/tariffs`. */
  readonly write: (url: string, text: string) => void;
  /** Writes another file, at its path below the site. */
  readonly writeFile: (path: string, bytes: Uint8Array) => void;
  /** Finishes one that is written already. */
  readonly finish: (url: string) => void;
}

/** Pages below `dir`, each finished by `finish`. */
export function openPageFiles(dir: string, finish: FinishPage): PageFiles {
  const assets: PageAssets = new Map();
  const made = new Set<string>();
  const toFile = (url: string) => toPageFile(url.slice(1));
  const writeFile = (inside: string, bytes: string | Uint8Array) => {
    const path = join(dir, inside);
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(path, bytes);
  };
  return {
    assets,
    write: (url, text) => {
      writeFile(toFile(url), finish(url, text));
      assets.set(url, listAssets(text));
    },
    writeFile,
    finish: (url) => {
      const text = readFileSync(join(dir, toFile(url)), 'utf8');
      const finished = finish(url, text);
      if (finished !== text) writeFile(toFile(url), finished);
      assets.set(url, listAssets(text));
    },
  };
}

/** Sought without the slash before it: one stands in every tag. */
const START = `${ASSETS_URL.slice(1)}/`;
const NAME = /[^"'\s,?#]+/y;
/** Each name once: a part of a text keeps the whole of it in memory, a copy does not. */
const NAMES = new Map<string, string>();

function listAssets(html: string): string[] {
  const names = new Set<string>();
  for (let at = html.indexOf(START); at >= 0; at = html.indexOf(START, at + START.length)) {
    if (html[at - 1] !== '/') continue;
    NAME.lastIndex = at;
    NAME.test(html);
    names.add(toOwn(html.slice(at, NAME.lastIndex)));
  }
  return [...names];
}

function toOwn(part: string): string {
  const known = NAMES.get(part);
  if (known !== undefined) return known;
  const own = Buffer.from(part).toString();
  NAMES.set(own, own);
  return own;
}
