/** The last hand on a page, once it is printed or rendered: what depends on where the site stands, on its host and on its language. */
import { addPolicy, toHeaderRules } from '../outputs/headers.ts';
import { printInHtml, toBase } from '../site/addresses/print.ts';
import type { Context } from '../site/context.ts';
import { toDirection } from '../time/words/clocks.ts';
import type { Language } from '../time/words/language.ts';
import { START } from '../words/marks.ts';

/** Gives what is published of the page at `url`. */
export type FinishPage = (url: string, html: string) => string;

export function toFinish(context: Context): FinishPage {
  const base = toBase(context);
  const { about, forDesk } = context.publication;
  const rules =
    about.host === 'pages' ? toHeaderRules(about.allow, forDesk, about.embeds) : undefined;
  const join = toJoinStops(context.language);
  const mark = toMarkLanguages(context);
  return (url, html) => {
    const joined = join ? join(html) : html;
    const marked = mark ? mark(joined) : joined;
    return printInHtml(rules ? addPolicy(marked, url, rules) : marked, base);
  };
}

/** Gives what joins them in markup and in text; `undefined` where no date ends in a full stop. */
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

/** Gives what makes them of the marks of a page; `undefined` where every message is in the language of the page. */
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
