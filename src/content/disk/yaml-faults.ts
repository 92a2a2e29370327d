/** What is wrong with YAML, in words for those who write articles. */
import { toFault } from '../problems/fault.ts';
import { type Document, visit, type YAMLError } from 'yaml';
import type { Fault } from '../problems/problem.ts';
import type { UnseenSign } from '../problems/unseen.ts';

export interface YamlFault extends Fault {
  readonly offset: number;
}

export function refuseUnseen({ offset, code }: UnseenSign): YamlFault {
  return { offset, ...toFault('file.control', { code }) };
}

/** A tab confuses everything after it, so nothing else is reported. */
export function refuseTab(text: string, near: number): YamlFault {
  const at = text.indexOf('\t', text.lastIndexOf('\n', near - 1) + 1);
  return { offset: at < 0 ? near : at, ...toFault('yaml.tab') };
}

/** `title: A: b`. If the value has no colon, the fields below it do not belong there. */
export function refuseColon(line: string, offset: number): YamlFault {
  const [start = '', key = ''] = /^\s*(?:- +)?([^\s:]+): +/.exec(line) ?? [];
  const value = line.slice(start.length).trim();
  if (key !== '' && !/:(?=\s|$)/.test(value))
    return { offset: offset + line.trimEnd().length - start.length + 1, ...toFault('yaml.syntax') };
  return {
    offset,
    ...toFault('yaml.colon', { example: key === '' ? '' : `: ${key}: ${toQuoted(value)}` }),
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
  return { offset, ...toFault('yaml.bracket', { bracket, closing: bracket === '[' ? ']' : '}' }) };
}

export function explain(code: string, message: string, text: string, offset: number): Fault {
  const name = toName(code, message, text.slice(0, offset));
  const [why = ''] = code === 'UNEXPECTED_TOKEN' ? [message] : message.split('\n');
  return toFault(`yaml.syntax${name}`, { sign: text[offset] ?? '', why });
}

function toName(code: string, message: string, before: string) {
  switch (code) {
    case 'BAD_SCALAR_START':
      return ':start';
    case 'BAD_INDENT':
      return '';
    case 'MISSING_CHAR':
      return message.includes('without - indicator') ? '' : ':left-out';
    case 'MULTILINE_IMPLICIT_KEY':
      return ':neither';
    case 'MULTIPLE_DOCS':
      return ':documents';
    case 'BAD_ALIAS':
      return ':alias';
    case 'UNRESOLVED_TAG':
    case 'TAG_RESOLVE_FAILED':
      return ':tag';
    case 'BAD_DQ_ESCAPE':
      return ':escape';
    case 'UNEXPECTED_TOKEN':
      if (message.includes('at node end') && /["'] *$/.test(before))
        return /" *$/.test(before) ? ':double-end' : ':single-end';
      if (/at node end|block-map/.test(message)) return '';
      if (message.includes('block-seq-ind')) return ':hyphen';
      if (message.includes('-end token')) return ':closes-nothing';
      return message.includes('header') ? ':header' : ':other';
    default:
      return ':other';
  }
}

/** Quotation marks and brackets that are never closed: reported where they open, not where the parser gives up. */
type Openings = () => ReadonlyMap<number, number>;

/** The starts of quoted texts by their ends; made when first needed. */
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

/** The parser gives the end of the text that lacks its closing mark, which may be many lines after the opening mark. */
export function findOpenQuote(openings: Openings, { code, pos }: YAMLError): YamlFault | undefined {
  const offset = code === 'MISSING_CHAR' ? openings().get(pos[0]) : undefined;
  return offset === undefined ? undefined : { offset, ...toFault('yaml.quote') };
}

/** The bracket whose other half the parser misses, where it says so. */
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
