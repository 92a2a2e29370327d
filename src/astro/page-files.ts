/** Pages as files: finished for their address, their host and their language, and each noted with what it needs of `_astro/`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addPolicy, toHeaderRules } from '../outputs/headers.ts';
import { ASSETS_URL } from '../site/addresses/files.ts';
import { printInHtml, toBase } from '../site/addresses/print.ts';
import type { Context } from '../site/context.ts';
import { toDirection } from '../time/words/clocks.ts';
import type { Language } from '../time/words/language.ts';
import { START } from '../words/marks.ts';

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
const ASSETS = `${ASSETS_URL.slice(1)}/`;
const NAME = /[^"'\s,?#]+/y;
/** Each name once: a part of a text keeps the whole of it in memory, a copy does not. */
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

/** Gives what is published of the page at `url`. */
type FinishPage = (url: string, html: string) => string;

export function toFinish(context: Context): FinishPage {
  const base = toBase(context);
  const { about, forDesk } = context.publication;
  const rules =
    about.host === 'pages' ? toHeaderRules(about.allow, forDesk, about.embeds) : undefined;
  const joinStops = toJoinStops(context.language);
  const mark = toMarkLanguages(context);
  return (url, html) => {
    const joined = joinStops ? joinStops(html) : html;
    const marked = mark ? mark(joined) : joined;
    return printInHtml(rules ? addPolicy(marked, url, rules) : marked, base);
  };
}

/**
 * Where a date ends a sentence, its full stop is that of the sentence too: “am 24. Apr.”, never “24. Apr..”. Gives what joins
 * them in markup and in text; `undefined` where no date ends in a full stop.
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

/** All marks; as an address has them, too. */
const MARKS = /[\ue000-\ue0ff]|%EE%8[0-3]%[89AB][0-9A-F]/gi;

/** Comments, elements that hold text alone, tags, texts. */
const PIECES =
  /<!--[^]*?-->|<(script|style|title|textarea|option)\b[^]*?<\/\1\s*>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</gi;

/** A text that is in one other language as a whole. */
const WHOLE = /^\s*([\ue001-\ue0fe])[^\ue000-\ue0ff]*\ue0ff\s*$/;

const LABEL = /\saria-label="[^"\ue001-\ue0fe]*([\ue001-\ue0fe])[^"]*"/;

const RUNS = /([\ue001-\ue0fe])|\ue0ff|[^\ue000-\ue0ff]+/g;

/**
 * Gives what makes `lang` of the marks of `src/words/marks.ts`, and `dir` where it is not that of the page; `undefined` where
 * every message is in the language of the page.
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
 * No part of an attribute can be marked. What a link is called stands in for what it holds, so the link is in the language
 * of its label; anything else would take its content along, and does without.
 */
function markLabel(tag: string, at: (mark: string) => string): string {
  const mark = LABEL.exec(tag)?.[1];
  if (mark === undefined) return tag;
  return /^<(?:a|button|img|input)(?![^]*\slang=)\s/i.test(tag)
    ? tag.replace(LABEL, (label) => label + at(mark))
    : tag.replace(LABEL, '');
}

/** Whether a text is all that an element holds which says nothing of its language yet. */
function isAlone(pieces: readonly string[], index: number): boolean {
  const [tag = '', end = ''] = [pieces[index - 1], pieces[index + 1]];
  const name = /^<([a-z][\w-]*)(?![^]*\slang=)/i.exec(tag)?.[1];
  return name !== undefined && end.toLowerCase().startsWith(`</${name.toLowerCase()}`);
}
