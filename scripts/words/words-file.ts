/** A file of messages: `<tag>.json` of the engine, or `<tag>.yaml` of a publication. */
import { isMap, isScalar, parseDocument, type Node, type Scalar } from 'yaml';
import { parseYaml } from '../../src/content/disk/yaml.ts';
import { toLines, type Position } from '../../src/content/problems/lines.ts';
import type { Messages } from '../../src/words/message.ts';

export interface WordsFile {
  readonly path: string;
  readonly messages: Messages;
  /** Problems of the file itself, one per line. */
  readonly faults: readonly string[];
  /** The position of a key. */
  readonly toPosition: (key: string) => Position;
}

/** The headers of a file. */
const HEADERS = ['$schema', 'fallback'];

/** Reads JSON as YAML, which reports errors with positions, duplicate keys included. */
export function readWordsFile(path: string, text: string): WordsFile {
  const { toPosition } = toLines(text);
  const tree = parseYaml(text);
  const at = (offset: number, what: string) => `${path}:${toPlace(toPosition(offset))}: ${what}`;
  const faults = tree.faults.map(({ offset, message, remedy }) =>
    at(offset, `${message}: ${remedy}`),
  );
  const isMap = typeof tree.data === 'object' && tree.data !== null && !Array.isArray(tree.data);
  const entries = Object.entries(isMap ? tree.data : {}).filter(([key]) => !HEADERS.includes(key));
  const odd = entries.filter(([, value]) => typeof value !== 'string');
  return {
    path,
    messages: Object.fromEntries(entries.filter(([, value]) => typeof value === 'string')),
    faults: [
      ...faults,
      ...(isMap ? [] : [at(0, 'has no keys: write a key and a text a line')]),
      ...odd.map(([key]) =>
        at(
          tree.locate([key], true),
          `${key}: is no text: write it on one line, after the whole key`,
        ),
      ),
    ],
    toPosition: (key) => toPosition(tree.locate([key], true)),
  };
}

export function toPlace({ line, column }: Position): string {
  return `${String(line)}:${String(column)}`;
}

/** Escapes invisible characters. */
const UNSEEN = /[\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;

function toEscape(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function quote(text: string): string {
  return JSON.stringify(text).replace(UNSEEN, toEscape);
}

/** The file with these messages. Keeps the headers of the text `before`, also those in YAML comments. */
export function printWordsFile(path: string, messages: Messages, before: string): string {
  if (!path.endsWith('.json')) return printYaml(messages, before);
  const head = Object.entries((before === '' ? {} : JSON.parse(before)) as Messages).filter(
    ([key]) => HEADERS.includes(key),
  );
  const lines = [...head, ...Object.entries(messages)].map(
    ([key, text]) => `  ${quote(key)}: ${quote(text)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Changes only the lines of changed messages; other lines stay as written. */
function printYaml(messages: Messages, before: string): string {
  const { contents } = parseDocument(before);
  const pairs = isMap<Scalar, Node | null>(contents) ? contents.items : [];
  const left = new Map(Object.entries(messages));
  let text = before;
  // Text in braces, such as JSON, has no lines to keep.
  if (isMap(contents) && contents.flow === true) {
    const heads = Object.entries(contents.toJSON() as Messages).filter(([key]) =>
      HEADERS.includes(key),
    );
    return printYaml(messages, heads.map(([key, head]) => `${key}: ${quote(head)}\n`).join(''));
  }
  for (const { key, value } of pairs.toReversed()) {
    const name = String(key.value);
    const wanted = left.get(name);
    left.delete(name);
    if (HEADERS.includes(name) || (isScalar(value) && value.value === wanted)) continue;
    const [from = 0, to = 0, end = 0] = (value ?? key).range ?? [];
    if (wanted === undefined) {
      const [line = ''] = /^.*\n?/.exec(text.slice(Math.max(end - 1, 0))) ?? [];
      text = text.slice(0, key.range?.[0]) + text.slice(end - 1 + line.length);
      continue;
    }
    // A block's text includes the end of its line.
    const tail = /\n\s*$/.exec(text.slice(from, to))?.[0] ?? (text[to] === '#' ? ' ' : '');
    text = `${text.slice(0, from).trimEnd()} ${quote(wanted)}${tail}${text.slice(to)}`;
  }
  if (text !== '' && !text.endsWith('\n')) text += '\n';
  for (const [name, wanted] of left) {
    const line = `${/^[a-z][\w.]*$/i.test(name) ? name : quote(name)}: ${quote(wanted)}`;
    // `new language` writes a missing message as a comment, with its English text.
    const missing = `\n# ${name}: ""`;
    text = text.includes(missing) ? text.replace(missing, () => `\n${line}`) : `${text}${line}\n`;
  }
  return text;
}

/** A language's keys in its order; keys that only English has come where English has them. */
export function orderKeys(own: readonly string[], english: readonly string[]): string[] {
  const known = new Set(own);
  const keys = [...own];
  let last = -1;
  for (const key of english) {
    if (known.has(key)) last = keys.indexOf(key);
    else keys.splice((last += 1), 0, key);
  }
  return keys;
}
