/** What is wrong with YAML, in words for those who write articles. */
import { type Document, visit, type YAMLError } from 'yaml';
import type { Fault } from '../problems/problem.ts';
import type { UnseenSign } from '../problems/unseen.ts';

export interface YamlFault extends Fault {
  readonly offset: number;
}

export function refuseUnseen({ offset, code }: UnseenSign): YamlFault {
  return {
    offset,
    code: 'file.control',
    message: `the character ${code} cannot be seen or printed`,
    remedy: 'delete it, and type the words around it again',
  };
}

/** One tab confuses all that follows: what else the parser finds is not told. */
export function refuseTab(text: string, near: number): YamlFault {
  const at = text.indexOf('\t', text.lastIndexOf('\n', near - 1) + 1);
  return {
    offset: at < 0 ? near : at,
    code: 'yaml.tab',
    message: 'a tab stands where spaces belong',
    remedy: 'indent every line with spaces; most editors can be told to do so',
  };
}

/** `title: A: b`; where the value has no colon, the fields below it do not belong there. */
export function refuseColon(line: string, offset: number): YamlFault {
  const [start = '', key = ''] = /^\s*(?:- +)?([^\s:]+): +/.exec(line) ?? [];
  const value = line.slice(start.length).trim();
  if (key !== '' && !/:(?=\s|$)/.test(value))
    return {
      offset: offset + line.trimEnd().length - start.length + 1,
      code: 'yaml.syntax',
      message: LINE,
      remedy: NEIGHBOURS,
    };
  return {
    offset,
    code: 'yaml.colon',
    message: 'a text that holds a colon and a space looks like another field',
    remedy: `put the text in quotation marks${key === '' ? '' : `: ${key}: ${toQuoted(value)}`}`,
  };
}

function toQuoted(value: string): string {
  return value.includes('"')
    ? `'${value.replaceAll("'", "''")}'`
    : `"${value.replaceAll('\\', '\\\\')}"`;
}

/** `topics: [a, b` */
function refuseOpenBracket(text: string, offset: number): YamlFault {
  const bracket = text[offset] ?? '[';
  return {
    offset,
    code: 'yaml.bracket',
    message: `the bracket ${bracket} that opens here is never closed`,
    remedy: `put ${bracket === '[' ? ']' : '}'} where it ends`,
  };
}

const LINE = 'this line stands at another column than the fields that it belongs to';
const NEIGHBOURS = 'indent it with the same spaces as the lines beside it';

/** By the code of the parser, and what it says where one code is of several mistakes. */
export function explain(code: string, message: string, text: string, offset: number): Fault {
  const [says, remedy] = toWords(code, message, text.slice(0, offset), text[offset]);
  return { code: 'yaml.syntax', message: says, remedy };
}

function toWords(
  code: string,
  message: string,
  before: string,
  sign = '',
): readonly [message: string, remedy: string] {
  const mark = 'put the text in quotation marks';
  switch (code) {
    case 'BAD_SCALAR_START':
      return [`a text cannot begin with ${sign}`, mark];
    case 'BAD_INDENT':
      return [LINE, NEIGHBOURS];
    case 'MISSING_CHAR':
      if (message.includes('without - indicator')) return [LINE, NEIGHBOURS];
      return [
        'something is left out before this',
        'close the bracket or quotation mark; put a comma between two values',
      ];
    case 'MULTILINE_IMPLICIT_KEY':
      return [
        'this line is neither a field nor the rest of the text before it',
        'write `name: text`, or put a text of several lines in quotation marks',
      ];
    case 'MULTIPLE_DOCS':
      return [
        'a line of --- or ... ends the fields before this',
        'take that line away; all fields stand in one document',
      ];
    case 'BAD_ALIAS':
      return ['a text cannot begin with * or &', mark];
    case 'UNRESOLVED_TAG':
    case 'TAG_RESOLVE_FAILED':
      return [
        'a text cannot begin with !',
        'put the text in quotation marks, or take the sign away',
      ];
    case 'BAD_DQ_ESCAPE':
      return [
        'a backslash in double quotation marks stands for another sign, and this one for none',
        "write two backslashes, or put the text in single quotation marks: 'text'",
      ];
    case 'UNEXPECTED_TOKEN':
      if (message.includes('at node end') && /["'] *$/.test(before))
        return [
          'the text ends at the quotation mark before this, and more of it follows',
          /" *$/.test(before)
            ? `within the text write \\" for the mark, or put the whole text in single marks: 'a "b"'`
            : `within the text write '' for the mark, or put the whole text in double marks: "it's"`,
        ];
      if (/at node end|block-map/.test(message)) return [LINE, NEIGHBOURS];
      if (message.includes('block-seq-ind'))
        return ['a text cannot begin with a hyphen and a space', `${mark}; a list begins below it`];
      if (message.includes('-end token'))
        return [`the bracket ${sign} closes nothing that is open`, `delete it, or ${mark}`];
      if (message.includes('header'))
        return ['behind | or > stands nothing', 'begin the text on the next line'];
      return [message, `${mark}, or check the line before`];
    default:
      return [message.split('\n')[0] ?? message, `${mark}, or check the line before`];
  }
}

/**
 * Quotation marks and brackets that are opened and never closed: told where they open, and not where the parser gives
 * up.
 */
type Openings = () => ReadonlyMap<number, number>;

/** The starts of texts in quotation marks by their ends; made when the first one is asked for. */
export function toOpenings(document: Document.Parsed): Openings {
  let starts: Map<number, number> | undefined;
  return () => {
    if (starts !== undefined) return starts;
    const found = new Map<number, number>();
    visit(document, {
      Scalar: (_, { type, range }) => {
        if (type?.startsWith('QUOTE') === true && range != null) found.set(range[1], range[0]);
      },
    });
    starts = found;
    return found;
  };
}

/** The parser says where the text ends that lacks its mark, which may be many lines after the mark that opens it. */
export function findOpenQuote(openings: Openings, { code, pos }: YAMLError): YamlFault | undefined {
  const offset = code === 'MISSING_CHAR' ? openings().get(pos[0]) : undefined;
  return offset === undefined
    ? undefined
    : {
        offset,
        code: 'yaml.quote',
        message: 'the quotation mark that opens here is never closed',
        remedy: 'put the same mark at the end of the text',
      };
}

/** The bracket that the parser misses the other half of, where it says so. */
export function findOpenBracket(
  document: Document.Parsed,
  text: string,
  { message, pos }: YAMLError,
): YamlFault | undefined {
  if (!/end with a? ?[\]}]/.test(message)) return undefined;
  let found: number | undefined;
  const look = (
    _: unknown,
    { flow, range }: { flow?: boolean; range?: readonly number[] | null },
  ) => {
    const [start] = range ?? [];
    if (flow === true && start !== undefined && start < pos[0]) found = start;
  };
  visit(document, { Map: look, Seq: look });
  return found === undefined ? undefined : refuseOpenBracket(text, found);
}
