/**
 * A strict subset of YAML: maps, lists and texts. Scalars are never interpreted (`2026-02-30` stays as it is). Anchors,
 * aliases, tags and merge keys are refused, since a reader of the file cannot see what they do; so is a comment after a
 * bare text, since it may be part of that text.
 */
import { perObject } from '../problems/memoize.ts';
import { toFault } from '../problems/fault.ts';
import {
  Composer,
  CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  type ParsedNode,
  Parser,
  type YAMLMap,
  YAMLParseError,
} from 'yaml';
import type { FieldPath } from '../kinds/field-meta.ts';
import { type Fault, MOST_PROBLEMS } from '../problems/problem.ts';
import { blankUnseen, listUnseen } from '../problems/unseen.ts';
import { readPlainYaml } from './plain-yaml.ts';
import {
  explain,
  findOpenBracket,
  findOpenQuote,
  refuseColon,
  refuseTab,
  refuseUnseen,
  toOpenings,
  type YamlFault,
} from './yaml-faults.ts';

export interface YamlTree {
  readonly data: unknown;
  readonly faults: readonly YamlFault[];
  /** Offset of the value at `path`, or of its key with `key`; of the nearest thing above it that exists. */
  locate(path: FieldPath, key?: boolean): number;
}

export function parseYaml(written: string): YamlTree {
  const plain = readPlainYaml(written);
  if (plain === undefined) return parseWhole(written);
  let whole: YamlTree | undefined;
  const getWhole = () => (whole ??= parseWhole(written));
  return { data: plain, faults: [], locate: (path, key) => getWhole().locate(path, key) };
}

/** The same by the full parser. */
export function parseWhole(written: string): YamlTree {
  const unseen = listUnseen(written, MOST_PROBLEMS).map(refuseUnseen);
  const text = blankUnseen(written);
  const document = parseShallow(text);
  if ('offset' in document) return { data: {}, faults: [...unseen, document], locate: () => 0 };
  const openings = toOpenings(document);
  const errors = [...document.errors, ...document.warnings];
  const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  if (tab !== undefined)
    return { data: {}, faults: [...unseen, refuseTab(text, tab.pos[0])], locate: () => 0 };
  let told = -1;
  let isLost = false;
  const faults = errors.flatMap((error) => {
    const offset = Math.min(error.pos[0], text.length);
    // Once the parser has lost its way, the rest of its findings are its own confusion.
    if (isLost || offset <= told) return [];
    if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') {
      isLost = true;
      return (
        findOpenQuote(openings, error) ??
        findOpenBracket(document, text, error) ?? {
          offset,
          ...explain(error.code, error.message, text, offset),
        }
      );
    }
    // The line may contain the sign many times, but is reported once.
    const end = text.indexOf('\n', offset);
    told = end < 0 ? text.length : end;
    return refuseColon(text.slice(text.lastIndexOf('\n', offset - 1) + 1, told), offset);
  });
  const root = document.contents;
  const data = root === null ? {} : toData(root, { text, faults });
  return {
    data,
    faults: [...unseen, ...faults],
    locate: (path, key = false) => locate(document, path, key),
  };
}

interface Reader {
  readonly text: string;
  readonly faults: YamlFault[];
}

function toData(node: ParsedNode, reader: Reader): unknown {
  const { faults } = reader;
  const refuse = (fault: Fault, at: ParsedNode = node) => {
    faults.push({ offset: at.range[0], ...fault });
    return '';
  };
  if (isAlias(node)) return refuse(toFault('yaml.alias'));
  if (node.anchor !== undefined) return refuse(toFault('yaml.anchor'));
  if (node.tag !== undefined) {
    return refuse(toFault('yaml.tag'));
  }
  if (isScalar(node)) {
    if (node.type === 'PLAIN') faults.push(...findComment(reader.text, node.range[1]));
    if (typeof node.value !== 'string') return '';
    // Raw ones have been blanked, so this one was written as `\u2028`.
    const [unseen] = listUnseen(node.value, 1);
    return unseen === undefined
      ? node.value
      : refuse(toFault('yaml.escape', { code: unseen.code }));
  }
  if (isSeq(node)) {
    return node.items.map((item) => toData(item, reader));
  }
  if (!isMap(node)) return '';
  const data: Record<string, unknown> = {};
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === '<<' || name === '__proto__' || name === '') {
      refuse(toFault('yaml.key', { name }), key);
      continue;
    }
    if (/^[^\S ]/u.test(name)) {
      refuse(toFault('yaml.tab:space'), key);
      continue;
    }
    if (Object.hasOwn(data, name)) {
      refuse(toFault('yaml.duplicate-key'), key);
      continue;
    }
    data[name] = value === null ? '' : toData(value, reader);
  }
  return data;
}

/** `end` is that of a bare text; the comment begins in the same line. */
function findComment(text: string, end: number): YamlFault[] {
  let offset = end;
  while (text[offset] === ' ' || text[offset] === '\t') offset += 1;
  if (text[offset] !== '#') return [];
  return [{ offset, ...toFault('yaml.comment') }];
}

/** The first pair of each name. Kept, since many are looked up. */
const toPairs = perObject(
  (map: YAMLMap): ReadonlyMap<unknown, Pair> =>
    new Map(
      map.items
        .toReversed()
        .flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair]] : [])),
    ),
);

function locate(document: Document.Parsed, path: FieldPath, wantKey: boolean): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const [index, part] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = toPairs(node).get(part);
      if (pair === undefined) return offset;
      const key = pair.key as ParsedNode;
      const value = pair.value as ParsedNode | null;
      offset = wantKey && last ? key.range[0] : (value ?? key).range[0];
      // The value of an empty or nested field begins on a later line; an editor looks for its key.
      if (value === null || isMap(value) || isSeq(value)) offset = key.range[0];
      node = value;
    } else if (isSeq(node) && typeof part === 'number') {
      const item = node.items[part] as ParsedNode | undefined;
      if (item === undefined) return offset;
      offset = item.range[0];
      node = item;
    } else return offset;
  }
  return offset;
}

// The YAML parser is recursive, so a thousand brackets exhaust the stack and become hundreds of errors; and some texts
// take it a time that grows with the square of their length. Its first half, from text to tokens, keeps a list of what
// is open and gives one token after the other, so the limits are checked there.

/** Levels below the first: `a: [b]` has one. */
const MAX_DEPTH = 12;

/** Counts texts, escapes, marks, spaces and line ends. Long front matter has a thousand; an attack may have 250,000. */
const MAX_YAML_TOKENS = 20_000;

const OPTIONS = {
  schema: 'failsafe',
  prettyErrors: false,
  // The parser compares every key with every other; duplicates are reported when the document is read.
  uniqueKeys: false,
  strict: true,
} as const;
const LEVELS = ['block-map', 'block-seq', 'flow-collection'];

/** The document with its errors, as `parseDocument` gives it, or the place at which it is too deep or too long. */
export function parseShallow(text: string): Document.Parsed | YamlFault {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let pieces = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // Before each text, the lexer gives a mark.
    if (lexeme !== CST.SCALAR) pieces += 1;
    // The parser makes an error of each backslash that escapes nothing.
    if (lexeme.startsWith('"')) pieces += lexeme.split('\\').length - 1;
    if (pieces > MAX_YAML_TOKENS) return tooMany(parser.offset);
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

/** The first open token that is one level too deep. */
function findExcess(stack: readonly CST.Token[]): CST.Token | undefined {
  // A document and a text may be open besides the levels.
  if (stack.length <= MAX_DEPTH + 2) return undefined;
  return stack.filter(({ type }) => LEVELS.includes(type))[MAX_DEPTH + 1];
}

function tooMany(offset: number): YamlFault {
  return { offset, ...toFault('yaml.length', { most: MAX_YAML_TOKENS.toLocaleString('en') }) };
}

function tooDeep(offset: number): YamlFault {
  return { offset, ...toFault('yaml.depth', { most: MAX_DEPTH }) };
}

function toSecond({ range }: Document.Parsed): YAMLParseError {
  const [start, end] = range;
  return new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'a second document begins here');
}
