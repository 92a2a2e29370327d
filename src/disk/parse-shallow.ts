/**
 * The YAML parser goes down into what is nested by calling itself, so a thousand brackets exhaust the stack and are told
 * as hundreds of errors. Its first half, from text to tokens, keeps a list of what is open instead: there we stop.
 */
import { Composer, Lexer, Parser, YAMLParseError, type CST, type Document } from 'yaml';

/** Levels below the first, as in `a: [b]`, which has one. */
const MAX_DEPTH = 12;

const OPTIONS = {
  schema: 'failsafe',
  prettyErrors: false,
  uniqueKeys: true,
  strict: true,
} as const;
const LEVELS = ['block-map', 'block-seq', 'flow-collection'];

export interface TooDeep {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** The document with its errors, as `parseDocument` gives it, or the place at which it is nested too deeply. */
export function parseShallow(text: string): Document.Parsed | TooDeep {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    const excess = findExcess(parser.stack);
    if (excess !== undefined) return toFault(excess.offset);
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

function toFault(offset: number): TooDeep {
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
