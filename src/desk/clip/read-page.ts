/** Bytes of a file → the page in it. */
import type { Doubt } from './clip.ts';
import { decode } from './decode.ts';
import { readForm } from './issue-form.ts';
import type { Lexicon } from './lexicon.ts';
import type { Page } from './page.ts';
import { readHtml } from './read-html.ts';
import { isMhtml, readMhtml } from './read-mhtml.ts';
import { readText } from './read-text.ts';

/** A file that holds no page; the message completes “cannot be read: …”. */
export class PageError extends Error {}

/** Beyond this a page is a film, or an attack. */
export const MOST_BYTES = 20 * 1024 * 1024;

export function toTooLarge(): PageError {
  return new PageError(`it is larger than ${String(MOST_BYTES / 1024 / 1024)} MB`);
}

/** Throws PageError for what is no text, is too large, or is nested beyond reading. */
export async function readPage(bytes: Uint8Array, told?: string, lexicon?: Lexicon): Promise<Page> {
  if (bytes.length > MOST_BYTES) throw toTooLarge();
  try {
    return await read(bytes, told, lexicon);
  } catch (error) {
    if (error instanceof RangeError) throw new PageError('it is nested too deeply');
    throw error;
  }
}

async function read(
  bytes: Uint8Array,
  told: string | undefined,
  lexicon: Lexicon | undefined,
): Promise<Page> {
  if (isMhtml(bytes)) {
    const saved = await readMhtml(bytes).catch(refuse);
    if (saved === undefined) throw new PageError('it is a saved page without a page in it');
    return readHtml(saved.html, { url: saved.url, told, lexicon });
  }
  const { text, encoding, isGuessed } = decode(bytes);
  if (text.trim() === '') throw new PageError('it is empty');
  if (isBinary(text)) throw new PageError('it is neither HTML, MHTML nor text');
  const page = readForm(isHtml(text) ? readHtml(text, { told, lexicon }) : readText(text));
  if (isGuessed) return { ...page, doubts: [GUESSED, ...page.doubts] };
  return text.includes(LOST) ? { ...page, doubts: [toLost(encoding), ...page.doubts] } : page;
}

/** A message may be made so that nobody takes it apart, as with headers of megabytes: that is said of it, not of us. */
function refuse(error: unknown): never {
  const why = error instanceof Error ? error.message : String(error);
  throw new PageError(
    `it is a saved page that cannot be taken apart (${why}): save it again, as HTML or its text as .txt`,
  );
}

/** Stands for bytes that are no character of the encoding. */
export const LOST = '\uFFFD';

function toLost(encoding: string): Doubt {
  const why = 'the page has bytes that are no letters in the encoding that it says: those are lost';
  return { field: 'encoding', why, candidates: [encoding] };
}

const GUESSED = {
  field: 'encoding',
  why: 'the page does not say it, and it is not UTF-8: letters beyond a to z may be wrong',
  candidates: ['windows-1252'],
};

/** Comments and a declaration may stand before the first tag. */
const BEFORE = /^\s*(?:(?:<!--(?:[^-]|-(?!->))*-->|<\?xml[^>]*>)\s*)*/i;

/** A tag at the start, or one that begins a document further on: text that speaks of a tag is still text. */
function isHtml(text: string): boolean {
  const start = text.slice(0, 100_000);
  const isTag = /^<(?:!doctype\s+html|[a-z][a-z0-9]*[\s>/])/i.test(start.replace(BEFORE, ''));
  return isTag || /<(?:html|head|body)[\s>]/i.test(start);
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 4096);
  const odd = start.match(/(?!\s)[\p{Cc}\uFFFD]/gu) ?? [];
  return odd.length > start.length / 20;
}
