/** Bytes of a file → the page in it. */
import PostalMime from 'postal-mime';
import { attempt } from '../../content/problems/attempt.ts';
import { readForm } from './issue-form.ts';
import type { Lexicon } from './lexicon.ts';
import type { Page } from './page.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { say } from '../words/say.ts';

/** A file that is no page; the message completes “cannot be read: …”. */
export class PageError extends Error {}

/** Anything larger is a film, or an attack. */
export const MOST_BYTES = 20 * 1024 * 1024;

export function toTooLarge(): PageError {
  return new PageError(say.shared.tooLarge({ n: MOST_BYTES / 1024 / 1024 }));
}

/** `given` is where an editor read the page. Throws PageError for what is not text, too large, or nested too deeply. */
export async function readPage(
  bytes: Uint8Array,
  given?: string,
  lexicon?: Lexicon,
): Promise<Page> {
  if (bytes.length > MOST_BYTES) throw toTooLarge();
  try {
    if (!isMhtml(bytes)) return readBytes(bytes, given, lexicon);
    const { html, url } = await readMhtml(bytes);
    return readHtml(html, { url, given, lexicon });
  } catch (error) {
    if (error instanceof RangeError) throw new PageError(say.shared.tooNested);
    throw error;
  }
}

export const LOST = '\uFFFD';

function readBytes(
  bytes: Uint8Array,
  given: string | undefined,
  lexicon: Lexicon | undefined,
): Page {
  const { text, encoding, isGuessed } = decodePage(bytes);
  if (text.trim() === '') throw new PageError(say.readPage.empty);
  const odd = text.slice(0, 4096).match(/(?!\s)[\p{Cc}\uFFFD]/gu) ?? [];
  if (odd.length > text.slice(0, 4096).length / 20) throw new PageError(say.readPage.noText);
  const page = readForm(
    isHtml(text) ? readHtml(text, { given, lexicon }) : readText(text, lexicon),
  );
  if (!isGuessed && !text.includes(LOST)) return page;
  const why = isGuessed ? say.readPage.guessed : say.readPage.lostBytes;
  return { ...page, doubts: [{ field: 'encoding', why, candidates: [encoding] }, ...page.doubts] };
}

/** Comments and a declaration may come before the first tag. */
const BEFORE = /^\s*(?:(?:<!--(?:[^-]|-(?!->))*-->|<\?xml[^>]*>)\s*)*/i;

/** A tag at the start, or one that begins a document later: a text that mentions a tag is still text. */
function isHtml(text: string): boolean {
  const start = text.slice(0, 100_000);
  const isTag = /^<(?:!doctype\s+html|[a-z][a-z0-9]*[\s>/])/i.test(start.replace(BEFORE, ''));
  return isTag || /<(?:html|head|body)[\s>]/i.test(start);
}

/** Browsers search no further for a declared encoding. */
const HEAD = 1024;

const MARKS = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
] as const;

/**
 * By the byte order mark, else by the declared encoding, else UTF-8 if valid, else windows-1252
 * (https://html.spec.whatwg.org/#determining-the-character-encoding). Never throws.
 */
export function decodePage(bytes: Uint8Array): {
  text: string;
  encoding: string;
  isGuessed: boolean;
} {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  const labels = [marked, findDeclared(bytes)].filter((label) => label !== undefined);
  const [declared] = labels.flatMap((label) => attempt(() => new TextDecoder(label)) ?? []);
  const decoder = declared ?? new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: decoder.decode(bytes), encoding: decoder.encoding, isGuessed: false };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, encoding: 'windows-1252', isGuessed: true };
  }
}

/** The encoding that `<meta>` or an XML declaration names; one that can be read as single bytes is not UTF-16. */
function findDeclared(bytes: Uint8Array): string | undefined {
  const head = toLatin(bytes, HEAD).replace(/<!--[\s\S]*?(-->|$)/g, '');
  const label =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  if (label === undefined || !/^(?:utf-?16|x-user-defined$)/i.test(label)) return label;
  return /^utf/i.test(label) ? 'utf-8' : 'windows-1252';
}

function toLatin(bytes: Uint8Array, length: number): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, length));
}

/** Whether a file begins as an MHTML page does: with mail headers, one of which announces parts. */
function isMhtml(bytes: Uint8Array): boolean {
  const head = toLatin(bytes, 4096);
  return /^[\w-]+:[^\n]*\n/.test(head) && /^content-type:\s*multipart\/related/im.test(head);
}

/** The page, and its address. The parser decodes headers and parts, and opens nothing. */
async function readMhtml(bytes: Uint8Array): Promise<{ html: string; url: string | undefined }> {
  const options = { attachmentEncoding: 'arraybuffer', maxNestingDepth: 16 } as const;
  const message = await PostalMime.parse(bytes, options).catch((error: unknown) => {
    // A message may be made to defeat the parser, as with headers of megabytes: report the page, not a fault of ours.
    const why = error instanceof Error ? error.message : String(error);
    throw new PageError(say.readPage.brokenMhtml({ why }));
  });
  const content = message.attachments.find(({ mimeType }) =>
    mimeType.startsWith('text/html'),
  )?.content;
  const part = typeof content === 'string' ? content : content && new TextDecoder().decode(content);
  const html = message.html ?? part;
  if (html === undefined) throw new PageError(say.readPage.noPage);
  const find = (name: string) => message.headers.find(({ key }) => key === name)?.value.trim();
  return { html, url: find('snapshot-content-location') ?? find('content-location') };
}
