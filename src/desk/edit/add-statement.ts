/** Adds a statement to the body of an item. */
import { openBody } from './body.ts';
import { toUnsafe } from './edit-error.ts';
import type { EditFile } from './fields.ts';
import { printAttribute } from './set-attribute.ts';
import { toAfterLine, toLineEnd } from './splice.ts';

export interface NewStatement {
  /** In the order in which they are to stand; `id`, `by` and `said` at least. */
  readonly attributes: Readonly<Record<string, string>>;
  /** As plain text. */
  readonly words: string;
}

/**
 * The text with the statement as a paragraph of its own, after the one in which the character at `after` stands, or at the
 * end. Throws EditError if it would not be read again as just that.
 */
export function addStatement(
  file: EditFile,
  { attributes, words }: NewStatement,
  after?: number,
): string {
  const before = openBody(file);
  const lineEnd = toLineEnd(file.text);
  const written = Object.entries(attributes).map(([name, value]) => printAttribute(name, value));
  const line = words.trim().replace(/\s+/g, ' ');
  for (const shown of [line, line.replace(/[\\`*_[\]<{~&]/g, String.raw`\$&`)]) {
    const paragraph = `<Statement ${written.join(' ')}>${shown}</Statement>`;
    const text = insert(file.text, toPlace(file.text, before.offset, after), paragraph, lineEnd);
    if (isThere(file, text, before.components.length, attributes.id, line)) return text;
  }
  throw toUnsafe('the body');
}

function isThere(
  { kind }: EditFile,
  text: string,
  count: number,
  id: string | undefined,
  words: string,
): boolean {
  const { components, words: all } = openBody({ kind, text });
  const isFound = components.some(
    ({ name, attributes }) => name === 'Statement' && attributes.id === id,
  );
  return isFound && components.length === count + 1 && all.includes(words);
}

/** After the paragraph: before the next line that is empty. */
function toPlace(text: string, bodyOffset: number, after = text.length): number {
  const from = Math.max(bodyOffset, Math.min(after, text.length));
  const empty = /\r?\n[ \t]*\r?\n/g;
  empty.lastIndex = from;
  const found = empty.exec(text);
  return Math.max(bodyOffset, toAfterLine(text, found?.index ?? text.length));
}

function insert(text: string, at: number, paragraph: string, lineEnd: string): string {
  const head = text.slice(0, at);
  const open = head === '' || head.endsWith('\n') ? head : head + lineEnd;
  return `${open}${lineEnd}${paragraph}${lineEnd}${text.slice(at)}`;
}
