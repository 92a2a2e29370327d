/**
 * The YAML parser goes down into what is nested by calling itself, so a thousand brackets exhaust the stack and are told
 * as hundreds of errors; and of some texts it takes a time that grows with the square of their length. Its first half,
 * from text to tokens, keeps a list of what is open and gives one piece after the other: there we stop.
 */
import { Composer, CST, Lexer, Parser, YAMLParseError, type Document } from 'yaml';

/** Levels below the first, as in `a: [b]`, which has one. */
const MAX_DEPTH = 12;

/** Texts, escapes in them, marks, spaces and line ends. Front matter of a thousand is long; that of an attack may have 250,000. */
export const MOST_PIECES = 20_000;

const OPTIONS = {
  schema: 'failsafe',
  prettyErrors: false,
  // The parser compares every key with every other one; whoever reads the document tells of those that stand twice.
  uniqueKeys: false,
  strict: true,
} as const;
const LEVELS = ['block-map', 'block-seq', 'flow-collection'];

export interface Excess {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** The document with its errors, as `parseDocument` gives it, or the place at which it is too deep or too much. */
export function parseShallow(text: string): Document.Parsed | Excess {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let pieces = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // Before each text the lexer gives a mark of its own.
    if (lexeme !== CST.SCALAR) pieces += 1;
    // The parser makes an error of each backslash that escapes nothing.
    if (lexeme.startsWith('"')) pieces += lexeme.split('\\').length - 1;
    if (pieces > MOST_PIECES) return tooMany(parser.offset);
    tokens.push(...parser.next(lexeme));
    const excess = findExcess(parser.stack);
    if (excess !== undefined) return tooDeep(excess.offset);
  }
  tokens.push(...parser.end());
  const [document, second] = new Composer(OPTIONS).compose(tokens, true, text.length);
  if (document === undefined) throw new Error('the parser gave no document');
  if (second !== undefined) document.errors.push(toSecond(second));
  return document;
}

/** The first of what is open that is one level too deep. */
function findExcess(stack: readonly CST.Token[]): CST.Token | undefined {
  // Beside the levels a document and a text may be open.
  if (stack.length <= MAX_DEPTH + 2) return undefined;
  return stack.filter(({ type }) => LEVELS.includes(type))[MAX_DEPTH + 1];
}

function tooMany(offset: number): Excess {
  return {
    offset,
    code: 'yaml.length',
    message: `the fields before this are ${MOST_PIECES.toLocaleString('en')} texts, escapes, marks and line ends, and more follow`,
    remedy: 'put some of it into another file, or delete what nobody needs',
  };
}

function tooDeep(offset: number): Excess {
  return {
    offset,
    code: 'yaml.depth',
    message: `brackets, lists and indented fields are nested deeper than ${String(MAX_DEPTH)} levels`,
    remedy:
      'write it flatter, or close what is open; put a text that holds brackets in quotation marks',
  };
}

function toSecond({ range }: Document.Parsed): YAMLParseError {
  const [start, end] = range;
  return new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'a second document begins here');
}
