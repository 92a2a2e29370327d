/**
 * Writes pages as files, finished for their address, host and language, and lists the files in `_astro/` that each
 * needs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addPolicy, toHeaderRules } from '../outputs/headers.ts';
import { ASSETS_URL } from '../site/addresses/files.ts';
import { printInHtml, toBase } from '../site/addresses/print.ts';
import type { Context } from '../site/context.ts';
import { toDirection } from '../time/words/clocks.ts';
import type { Language } from '../time/words/language.ts';
import { START } from '../words/marks.ts';

/** Files in `_astro/` by the address of the page that refers to them. */
export type PageAssets = Map<string, readonly string[]>;

export function toPageFile(pathname: string): string {
  return pathname === '' ? 'index.html' : `${pathname}.html`;
}

export type PageFiles = ReturnType<typeof openPageFiles>;

/** Writes pages in `dir`, each finished by `finish`, unless its published file has the same text. */
export function openPageFiles(
  dir: string,
  finish: FinishPage,
  /** The path of a file that is as it was published. */
  findIntact: (path: string) => string | undefined = () => undefined,
) {
  const assets: PageAssets = new Map();
  let written = 0;
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
    /** Writes the page at an address of the site, as in `/topics/tariffs`. */
    write: (url: string, text: string) => {
      assets.set(url, listAssets(text));
      const [path, finished] = [toFile(url), finish(url, text)];
      const old = findIntact(path);
      if (old !== undefined && readFileSync(old, 'utf8') === finished) return;
      writeFile(path, finished);
      written += 1;
    },
    /** How many pages were written. */
    count: () => written,
    /** Writes another file, at its path on the site. */
    writeFile,
    /** Finishes a page that is already written. */
    finish: (url: string) => {
      const text = readFileSync(join(dir, toFile(url)), 'utf8');
      const finished = finish(url, text);
      if (finished !== text) writeFile(toFile(url), finished);
      written += 1;
      assets.set(url, listAssets(text));
    },
  };
}

/** Searched without the slash before it, which every tag contains. */
const ASSETS = `${ASSETS_URL.slice(1)}/`;
const NAME = /[^"'\s,?#]+/y;
/** Copies of names: a slice of a text would keep the whole text in memory. */
const NAMES = new Map<string, string>();

function listAssets(html: string): string[] {
  const names = new Set<string>();
  for (let at = html.indexOf(ASSETS); at >= 0; at = html.indexOf(ASSETS, at + ASSETS.length)) {
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

/** Returns the published form of the page at `url`. */
type FinishPage = (url: string, html: string) => string;

export function toFinish(context: Context): FinishPage {
  const base = toBase(context);
  const { about, forDesk } = context.publication;
  const rules = about.host === 'pages' ? toHeaderRules(about, forDesk) : undefined;
  const joinStops = toJoinStops(context.language);
  const mark = toMarkLanguages(context);
  return (url, html) => {
    const joined = joinStops ? joinStops(html) : html;
    const marked = mark ? mark(joined) : joined;
    return printInHtml(rules ? addPolicy(marked, url, rules) : marked, base);
  };
}

/**
 * A date that ends in a full stop can end a sentence without a second one: “am 24. Apr.”, never “24. Apr..”. Returns a
 * function that joins them; `undefined` if no date ends in a full stop.
 */
export function toJoinStops({
  date,
  months,
  patterns,
}: Language): ((html: string) => string) | undefined {
  const short = [...months.short, date({ year: '2025' }), patterns.decade].flatMap(
    (text) => /\p{L}+(?=\.$)/u.exec(text)?.[0] ?? [],
  );
  if (short.length === 0) return undefined;
  const twice = new RegExp(`((?<!\\p{L})(?:${short.join('|')})\\.(?:</[a-z]+>)*)\\.(?!\\.)`, 'gu');
  return (html) => html.replace(twice, '$1');
}

/** All marks, also percent-encoded as in addresses. */
const MARKS = /[\ue000-\ue0ff]|%EE%8[0-3]%[89AB][0-9A-F]/gi;

/** Comments, elements with only text, tags, texts. */
const PIECES =
  /<!--[^]*?-->|<(script|style|title|textarea|option)\b[^]*?<\/\1\s*>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</gi;

/** A text entirely in one other language. */
const WHOLE = /^\s*([\ue001-\ue0fe])[^\ue000-\ue0ff]*\ue0ff\s*$/;

const LABEL = /\saria-label="[^"\ue001-\ue0fe]*([\ue001-\ue0fe])[^"]*"/;

const RUNS = /([\ue001-\ue0fe])|\ue0ff|[^\ue000-\ue0ff]+/g;

/**
 * Returns a function that turns the marks of `src/words/marks.ts` into `lang`, and `dir` if it differs from the
 * page's; `undefined` if all messages are in the page's language.
 */
export function toMarkLanguages({
  words: { marked },
  dir,
}: Pick<Context, 'words' | 'dir'>): ((html: string) => string) | undefined {
  if (marked.length === 0) return undefined;
  const attributes = marked.map((tag) => {
    const own = toDirection(tag);
    return ` lang="${tag}"${own === dir ? '' : ` dir="${own}"`}`;
  });
  const at = (mark: string) => attributes[mark.charCodeAt(0) - START] ?? '';
  return (html) => {
    const pieces = html.match(PIECES) ?? [];
    let element = 'span';
    let open = '';
    return pieces.reduce((done, piece, index) => {
      if (piece.startsWith('<')) {
        if (/^<\/?svg\b/i.test(piece)) element = piece[1] === '/' ? 'span' : 'tspan';
        return done + markLabel(piece, at).replace(MARKS, '');
      }
      const whole = WHOLE.exec(piece)?.[1];
      if (whole !== undefined && isAlone(pieces, index))
        return `${done.slice(0, -1)}${at(whole)}>${piece.replace(MARKS, '')}`;
      const runs = piece.replace(RUNS, (run, start?: string) => {
        if (start === undefined && run !== '\ue0ff')
          return open === '' ? run : `<${element}${at(open)}>${run}</${element}>`;
        open = start ?? '';
        return '';
      });
      return done + runs;
    }, '');
  };
}

/**
 * Part of an attribute cannot be marked. The label of a link replaces its content, so the link gets the language of
 * its label; on other elements `lang` would apply to the content, so the label is dropped.
 */
function markLabel(tag: string, at: (mark: string) => string): string {
  const mark = LABEL.exec(tag)?.[1];
  if (mark === undefined) return tag;
  return /^<(?:a|button|img|input)(?![^]*\slang=)\s/i.test(tag)
    ? tag.replace(LABEL, (label) => label + at(mark))
    : tag.replace(LABEL, '');
}

/** Whether a text is the whole content of an element without `lang`. */
function isAlone(pieces: readonly string[], index: number): boolean {
  const [tag = '', end = ''] = [pieces[index - 1], pieces[index + 1]];
  const name = /^<([a-z][\w-]*)(?![^]*\slang=)/i.exec(tag)?.[1];
  return name !== undefined && end.toLowerCase().startsWith(`</${name.toLowerCase()}`);
}
