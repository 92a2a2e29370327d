/**
 * The parser stops at the first tag that it cannot read. We report what is wrong there, blank that tag and parse again,
 * so that an editor sees all problems of a body at once.
 */
import { toFault, toRowPart } from '../../problems/fault.ts';
import type { Fault } from '../../problems/problem.ts';
import { type ProseFinding, show } from '../finding.ts';
import {
  callParser,
  isParserFailure,
  type ParserFailure,
  type RawNode,
  unmask,
} from './satteri.ts';
import { readTag, type Tag, type TagAttribute } from './tag.ts';
import { COMPONENTS } from '../components.ts';

const MOST_TRIES = 50;

interface Recovered {
  /** Absent if the parser could not be made to read the rest. */
  readonly root?: RawNode;
  /** The text that was finally read: of the same length, with the faults blanked. */
  readonly text: string;
  readonly findings: readonly ProseFinding[];
  /** Offsets of tags that lost attributes this way. */
  readonly stripped: ReadonlySet<number>;
  /** Whether opening or closing tags were blanked, so that it is no longer known what is inside what. */
  readonly torn: boolean;
}

export function parseAndRecover(masked: string): Recovered {
  const findings: ProseFinding[] = [];
  const blanked: string[] = [];
  const stripped = new Set<number>();
  let torn = false;
  let text = masked;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const result = callParser(text);
    if (!isParserFailure(result)) return { root: result, text, findings, stripped, torn };
    const offset = toOffset(text, result);
    const mended = mend(text, offset, result.reason, blanked);
    findings.push(...mended.findings);
    if (mended.text === text) break;
    if (mended.kept === true) stripped.add(offset);
    else torn = true;
    text = mended.text;
  }
  return { text, findings, stripped, torn };
}

function toOffset(text: string, { line = 1, column = 1 }: ParserFailure): number {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const newline = text.indexOf('\n', start);
    if (newline < 0) break;
    start = newline + 1;
  }
  return Math.min(start + column - 1, text.length);
}

interface Mended {
  readonly text: string;
  readonly findings: readonly ProseFinding[];
  /** The tag stays, without some of its attributes. */
  readonly kept?: boolean;
}

/**
 * What is wrong at the `<` at `offset` where the parser stopped, and the text with that blanked. `blanked` collects the
 * names of blanked opening tags, whose closing tags are then blanked silently.
 */
function mend(text: string, offset: number, reason: string, blanked: string[]): Mended {
  const rest = text.slice(offset, offset + 4096);
  if (!rest.startsWith('<'))
    return {
      text,
      findings: [{ offset, ...toFault('prose.syntax:unknown', { reason: show(reason) }) }],
    };
  return (
    mendComment(text, offset) ??
    mendAutolink(text, offset, rest) ??
    mendClosing(text, offset, rest, blanked) ??
    mendOpening(text, offset, reason, blanked)
  );
}

function mendComment(text: string, offset: number): Mended | undefined {
  if (!/[!?]/.test(text[offset + 1] ?? '')) return undefined;
  const comment = text.startsWith('<!--', offset);
  const close = text.indexOf(comment ? '-->' : '>', offset + 2);
  const end = close < 0 ? toLineEnd(text, offset) : close + (comment ? 3 : 1);
  const finding: ProseFinding = comment
    ? { offset, ...toFault('prose.html-comment') }
    : { offset, ...toFault('prose.raw-html:declaration') };
  return { text: blank(text, offset, end), findings: [finding] };
}

function mendAutolink(text: string, offset: number, rest: string): Mended | undefined {
  const link = /^<([a-z][a-z0-9+.-]+:[^\s<>]+|[^\s<>@/"=]+@[^\s<>"=]+)>/i.exec(rest);
  if (link === null) return undefined;
  const end = offset + link[0].length;
  const finding = {
    offset,
    ...toFault('prose.syntax:address', { address: show(unmask(link[1] ?? '')) }),
  };
  return { text: blank(text, offset, end), findings: [finding] };
}

function mendClosing(
  text: string,
  offset: number,
  rest: string,
  blanked: string[],
): Mended | undefined {
  const close = /^<\s*\/\s*([^\s<>]*)[^<>\n]*>?/.exec(rest);
  if (close === null) return undefined;
  const name = close[1] ?? '';
  const mended = blank(text, offset, offset + close[0].length);
  const known = blanked.indexOf(name);
  if (known >= 0) {
    blanked.splice(known, 1);
    return { text: mended, findings: [] };
  }
  const finding = { offset, ...toFault('prose.syntax:closing', { name: show(unmask(name)) }) };
  return { text: mended, findings: [finding] };
}

function mendOpening(text: string, offset: number, reason: string, blanked: string[]): Mended {
  const tag = readTag(text, offset);
  if (tag.name === '' && tag.fault !== undefined) return mendSign(text, offset);
  const inCode = tag.attributes.filter(({ form }) => form !== 'text' && form !== 'bare');
  if (inCode.length > 0) {
    const mended = inCode.reduce(
      (before, { offset: start, end }) => blank(before, start, end),
      text,
    );
    return {
      text: mended,
      findings: inCode.map((attribute) => refuseAttribute(tag, attribute)),
      kept: true,
    };
  }
  const end = tag.fault === undefined ? tag.end : Math.max(offset + 1, tag.fault);
  if (!text.slice(offset, end).endsWith('/>')) blanked.push(tag.name);
  return { text: blank(text, offset, end), findings: [refuseOpening(tag, offset, reason)] };
}

function mendSign(text: string, offset: number): Mended {
  const finding = { offset, ...toFault('prose.syntax:sign') };
  return { text: blank(text, offset, offset + 1), findings: [finding] };
}

function toLineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

function refuseOpening(tag: Tag, offset: number, reason: string): ProseFinding {
  const name = `<${show(unmask(tag.name))}>`;
  const html = refuseTagName(tag.name, offset);
  if (html !== undefined) return html;
  if (tag.fault !== undefined)
    return { offset: tag.fault, ...toFault('prose.syntax:from', { name }) };
  const isOpen = reason.startsWith('Expected a closing tag');
  const fault = isOpen ? 'prose.syntax:open' : 'prose.syntax';
  return { offset, ...toFault(fault, { name, reason: show(reason) }) };
}

function refuseAttribute(tag: Tag, { name, form, offset }: TagAttribute): ProseFinding {
  if (form === 'spread') {
    return { offset, ...toFault('prose.spread-attribute') };
  }
  const fault = form === 'expression' ? 'prose.expression-attribute' : 'prose.syntax:value';
  return { offset, field: `${tag.name}.${name}`, ...toFault(fault, { name }) };
}

/** Tags that are written in the same way here, each with the rest of the name of its row. */
const ALIKE = {
  bold: 'b strong',
  italic: 'i em u ins dfn',
  struck: 's del strike',
  code: 'code kbd samp var tt pre xmp',
  link: 'a',
  picture: 'img picture source svg figure figcaption image',
  quotation: 'blockquote q cite',
  'line-break': 'br',
  rule: 'hr',
  heading: 'h1 h2 h3 h4 h5 h6',
  list: 'ul ol li dl dt dd menu',
  table: 'table thead tbody tfoot tr th td caption colgroup col',
  box: 'p div section article main header footer nav span font center address hgroup',
  aside: 'aside details summary dialog',
  small: 'sup sub small big mark abbr time data ruby rt rp bdi bdo wbr',
  page: 'script style link meta base template slot noscript title head body html',
  embedded: 'iframe embed object video audio track canvas frame frameset applet',
  form: 'form input button select option optgroup textarea label fieldset legend output progress meter',
};
const REMEDY = new Map(
  Object.entries(ALIKE).flatMap(([name, tags]) =>
    tags.split(' ').map((tag) => [tag, `prose.raw-html:${name as keyof typeof ALIKE}`] as const),
  ),
);

/** The problem of a tag that is HTML (or has no component’s form of name); `undefined` for a component’s name. */
export function refuseTagName(name: string | null, offset: number): ProseFinding | undefined {
  if (name !== null && /^\p{Lu}[\p{L}\p{N}_$]*$/u.test(name)) return undefined;
  const tag = `<${show(unmask(name ?? ''))}>`;
  const remedy = toRowPart(findRemedy((name ?? '').toLowerCase()), 'remedy');
  return { offset, ...toFault('prose.raw-html:tag', { tag, remedy }) };
}

function findRemedy(tag: string): Fault {
  const row = REMEDY.get(tag);
  if (row !== undefined) return toFault(row);
  const known = Object.keys(COMPONENTS).find((name) => name.toLowerCase() === tag);
  return known === undefined
    ? toFault('prose.raw-html:other')
    : toFault('prose.raw-html:component', { component: `<${known}>` });
}
