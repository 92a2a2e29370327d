/**
 * Messages in a subset of ICU MessageFormat, compiled once into closures.
 *
 * `{slot}` · `{n, plural, =0 {…} one {…} other {…}}` with `#` for the number, `selectordinal` for a rank ·
 * `{x, select, a {…} other {…}}` · a format of the language, `{day, date, on}`. `'{'` is a literal brace, `''` an
 * apostrophe before one. `other` is required.
 */

/** The most characters of a message, and the deepest nesting of braces. Longer texts are two messages. */
const MAX_LENGTH = 4000;
const MAX_DEPTH = 4;

export interface Slot {
  readonly name: string;
  /** `plural`, `selectordinal`, `select`, or the name of a format; absent in `{name}`. */
  readonly type?: string;
  /** The form of a format: `on` in `{day, date, on}`. */
  readonly form?: string;
  readonly cases?: Readonly<Record<string, readonly Node[]>>;
}

export type Node = string | Slot;

/** Rules of a language: plurals, and the formats that slots may name. */
export interface Rules {
  readonly plural: (count: number) => string;
  /** For ranks: 21st is `one` in English, as 1st is. */
  readonly selectordinal: (rank: number) => string;
  readonly formats: Readonly<Record<string, (value: never, form: string) => string>>;
}

/** The messages of a language by dotted key: `front.empty`. */
export type Messages = Readonly<Record<string, string>>;

/** Values of the slots, by name. */
export type Slots = Readonly<Record<string, unknown>>;

/** What is wrong in a message, where (from 1), and what to do. */
export class MessageError extends Error {
  readonly line: number;
  readonly column: number;
  readonly remedy: string;

  constructor(message: string, remedy: string, before: string) {
    super(message);
    const lines = before.split('\n');
    this.line = lines.length;
    this.column = (lines.at(-1) ?? '').length + 1;
    this.remedy = remedy;
  }
}

/** Parses a message; throws a `MessageError`. Slots may name the given formats. */
export function parseMessage(source: string, formats: ReadonlySet<string>): readonly Node[] {
  let at = 0;
  if (source.length > MAX_LENGTH)
    fail(
      `has ${String(source.length)} characters, and ${String(MAX_LENGTH)} are the most`,
      'make it shorter',
    );
  const tree = parseNodes(undefined, 0);
  if (at < source.length) fail('has a } that closes nothing', "write '}' for the mark itself");
  return tree;

  function fail(message: string, remedy: string, where = at): never {
    throw new MessageError(message, remedy, source.slice(0, where));
  }

  function parseNodes(counted: string | undefined, depth: number): readonly Node[] {
    if (depth > MAX_DEPTH)
      fail(`has braces more than ${String(MAX_DEPTH)} deep`, 'make two messages of it');
    const nodes: Node[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') nodes.push(text);
      text = '';
    };
    while (at < source.length && source[at] !== '}') {
      const mark = source[at] ?? '';
      const next = source[at + 1] ?? '';
      if (mark === "'" && next === "'") {
        text += mark;
        at += 2;
      } else if (mark === "'" && next !== '' && '{}#'.includes(next)) {
        const end = source.indexOf("'", at + 1);
        if (end < 0)
          fail("has a ' that nothing closes", "close it after the mark, as in '{', or write ''");
        text += source.slice(at + 1, end);
        at = end + 1;
      } else if (mark === '{') {
        flush();
        nodes.push(parseSlot(depth));
      } else if (mark === '#' && counted !== undefined) {
        flush();
        at += 1;
        nodes.push({ name: counted });
      } else {
        text += mark;
        at += 1;
      }
    }
    flush();
    return nodes;
  }

  function parseSlot(depth: number): Slot {
    const open = at++;
    const name = readWord('the name of a slot, as in {day}');
    if (takes('}')) return { name };
    if (!takes(',')) fail(`has a { that is not closed after ${name}`, 'write } there', open);
    skipSpace();
    const start = at;
    const type = readWord('plural, select or a format, as in {n, plural, …}');
    if (type === 'plural' || type === 'selectordinal' || type === 'select')
      return { name, type, cases: parseCases(name, type, open, depth) };
    if (!formats.has(type))
      fail(`names the format ${type}, which there is not`, `use ${[...formats].join(', ')}`, start);
    const form = takes(',') ? readWord('a form of the format, as in {day, date, on}') : '';
    if (!takes('}')) fail(`has a { that is never closed`, `write } after ${form || type}`, open);
    return form === '' ? { name, type } : { name, type, form };
  }

  function parseCases(name: string, type: string, open: number, depth: number) {
    const isCounted = type !== 'select';
    const cases: Record<string, readonly Node[]> = {};
    const slot = `{${name}, ${type}, …}`;
    if (!takes(',')) fail(`has no cases in ${slot}`, 'write at least other {…}', open);
    while (!takes('}')) {
      if (at >= source.length)
        fail('has a { that is never closed', 'write } after the last case', open);
      const start = at;
      const key = readWord('a case, as in other {…}');
      if (Object.hasOwn(cases, key)) fail(`has the case ${key} twice`, 'take one away', start);
      if (isCounted && !/^(?:=\d+|zero|one|two|few|many|other)$/.test(key))
        fail(
          `has the case ${key}, which is no form of a plural`,
          'use zero, one, two, few, many, other or a number as in =0',
          start,
        );
      if (!takes('{')) fail(`has no text for the case ${key}`, `write ${key} {…}`, start);
      cases[key] = parseNodes(isCounted ? name : undefined, depth + 1);
      if (!takes('}'))
        fail('has a { that is never closed', `write } after the text of ${key}`, start);
    }
    if (!Object.hasOwn(cases, 'other'))
      fail(
        `has no case other in ${slot}`,
        'add other {…}, for all that no other case is for',
        open,
      );
    return cases;
  }

  function readWord(what: string): string {
    skipSpace();
    const word = /^[=\p{L}\p{N}_-]+/u.exec(source.slice(at, at + 80))?.[0];
    if (word === undefined) return fail('breaks off', `write ${what}`);
    at += word.length;
    return word;
  }

  function takes(mark: string): boolean {
    skipSpace();
    if (source[at] !== mark) return false;
    at += 1;
    return true;
  }

  function skipSpace(): void {
    while (at < source.length && ' \n\r\t'.includes(source[at] ?? '')) at += 1;
  }
}

/** Compiles a message to text. */
export function compileNodes(nodes: readonly Node[], rules: Rules): (values: Slots) => string {
  const parts = nodes.map((node) =>
    typeof node === 'string' ? node : toPart(node, rules, compileNodes),
  );
  return (values) => {
    let text = '';
    for (const part of parts)
      text += typeof part === 'string' ? part : ((part(values) ?? '') as string);
    return text;
  };
}

/** Compiles a message to its parts, for values that are more than text: links, and dates with their `datetime`. */
export function toParts(nodes: readonly Node[], rules: Rules): (values: Slots) => unknown[] {
  const parts = nodes.map((node) => {
    if (typeof node === 'string') return () => [node];
    const part = toPart(node, rules, toParts);
    return node.cases === undefined ? (values: Slots) => [part(values)] : part;
  });
  return (values) => parts.flatMap((part) => part(values) as unknown[]);
}

function toPart(
  { name, type, form, cases }: Slot,
  rules: Rules,
  compile: (nodes: readonly Node[], rules: Rules) => (values: Slots) => unknown,
): (values: Slots) => unknown {
  if (cases === undefined) {
    const format = type === undefined ? undefined : rules.formats[type];
    return (values) => {
      const value = values[name];
      // Such a value makes its own form: {day, date, on} of a date in pieces.
      if (typeof value === 'function') return (value as (form?: string) => unknown)(form);
      // An element of a page stays as it is.
      if (isElement(value)) return value;
      if (format !== undefined) return format(value as never, form ?? '');
      return typeof value === 'number' ? String(value) : value;
    };
  }
  const all = new Map(Object.entries(cases).map(([key, nodes]) => [key, compile(nodes, rules)]));
  const other = all.get('other') ?? (() => '');
  if (type === 'select') return (values) => (all.get(String(values[name])) ?? other)(values);
  const toForm = type === 'selectordinal' ? rules.selectordinal : rules.plural;
  return (values) => {
    const count = values[name] as number;
    return (all.get(`=${String(count)}`) ?? all.get(toForm(count)) ?? other)(values);
  };
}

function isElement(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The texts of a message, without its slots. */
export function listMessageTexts(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [node] : Object.values(node.cases ?? {}).flatMap(listMessageTexts),
  );
}

/** The slots of a message by name, in order, with all uses of each. */
export function listSlots(
  nodes: readonly Node[],
  found = new Map<string, Slot[]>(),
): ReadonlyMap<string, readonly Slot[]> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    found.set(node.name, [...(found.get(node.name) ?? []), node]);
    for (const inner of Object.values(node.cases ?? {})) listSlots(inner, found);
  }
  return found;
}
