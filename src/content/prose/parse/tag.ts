import { type Position, toLines } from '../../problems/lines.ts';
import { mask } from './satteri.ts';

/** An attribute as written; offsets count from the start of the text, and `end` is after its last character. */
export interface TagAttribute {
  readonly name: string;
  readonly form: 'text' | 'bare' | 'expression' | 'spread' | 'unquoted';
  readonly offset: number;
  readonly end: number;
}

export interface Tag {
  readonly name: string;
  readonly attributes: readonly TagAttribute[];
  /** After the `>`, or as far as it could be read. */
  readonly end: number;
  /** Where it stops being a tag; absent if it is whole. */
  readonly fault?: number;
}

const NAME = /[\p{L}_$][\p{L}\p{N}_$.:-]*/uy;
const SPACE = /\s*/y;
const ASSIGN = /\s*=\s*/y;
const UNQUOTED = /[^\s"'<>=`{\ue000]+/y;

/**
 * Reads the opening tag at `offset` of the text, masked or not. The parser gives no position for attributes, and fails
 * on a bad one without saying which; this finds both.
 */
export function readTag(text: string, offset: number): Tag {
  const name = match(NAME, text, offset + 1);
  const attributes: TagAttribute[] = [];
  let i = offset + 1 + name.length;
  for (;;) {
    i += match(SPACE, text, i).length;
    if (text[i] === '>') return { name, attributes, end: i + 1 };
    if (text.startsWith('/>', i)) return { name, attributes, end: i + 2 };
    const attribute = readAttribute(text, i);
    if (attribute === undefined) return { name, attributes, end: i, fault: i };
    attributes.push(attribute);
    i = attribute.end;
  }
}

function readAttribute(text: string, offset: number): TagAttribute | undefined {
  if (isBrace(text[offset])) {
    return { name: '', form: 'spread', offset, end: toClosingBrace(text, offset) };
  }
  const name = match(NAME, text, offset);
  if (name === '') return undefined;
  const end = offset + name.length;
  const assign = match(ASSIGN, text, end);
  if (assign === '') return { name, form: 'bare', offset, end };
  const value = end + assign.length;
  const quote = text[value];
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, value + 1);
    return close < 0 ? undefined : { name, form: 'text', offset, end: close + 1 };
  }
  if (isBrace(quote)) return { name, form: 'expression', offset, end: toClosingBrace(text, value) };
  const word = match(UNQUOTED, text, value);
  return word === '' ? undefined : { name, form: 'unquoted', offset, end: value + word.length };
}

/** After the bracket that closes the one at `offset`, or the end of its line. Brackets in strings count, too. */
function toClosingBrace(text: string, offset: number): number {
  let depth = 0;
  for (let i = offset; i < text.length; i++) {
    if (isBrace(text[i])) depth++;
    else if (text[i] === '}' && --depth === 0) return i + 1;
  }
  const line = text.indexOf('\n', offset);
  return line < 0 ? text.length : line;
}

function isBrace(char: string | undefined): boolean {
  return char === '{' || char === '\ue000';
}

function match(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * Gives the place of the attribute `field` (`Statement.said`) in the tag that begins at `at` of a file’s text; `at`
 * itself if there is no such tag or attribute. The text is masked once, however many are looked up.
 */
export function toAttributePlaces(text: string): (at: Position, field: string) => Position {
  const masked = mask(text);
  const { toPosition, toOffset } = toLines(text);
  return (at, field) => {
    const [component = '', attribute = ''] = field.split('.');
    const start = toOffset(at);
    if (attribute === '' || masked[start] !== '<') return at;
    const { name, attributes } = readTag(masked, start);
    const found = attributes.find((written) => written.name === attribute);
    return name !== component || found === undefined ? at : toPosition(found.offset);
  };
}
