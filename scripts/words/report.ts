/** What a translator has to look at: what is missing or wrong, what does not fit English, what is much longer. */
import { nearest } from '../../src/problems/nearest.ts';
import { listUnseen } from '../../src/problems/unseen.ts';
import { FORMATS } from '../../src/words/formats.ts';
import { listSlots, MessageError, parseMessage, type Node } from '../../src/words/message.ts';
import type { Messages } from './table-types.ts';
import { toPlace, type WordsFile } from './words-file.ts';

/** Rules of a language, in which it is alone. */
const RULES = /^(?:dates|names|numbers|text)\./;
/** So many of the longest are named. */
const MOST = 5;

/** Of the language `tag`, a line each. */
export function printReport(tag: string, file: WordsFile, english: Messages): string {
  const { messages: own, path, toPosition } = file;
  const keys = Object.keys(english).filter((key) => !RULES.test(key));
  const has = keys.filter((key) => own[key] !== undefined);
  const at = (key: string) => `${path}:${toPlace(toPosition(key))}: ${key}`;
  const longer = has
    .map((key) => ({
      key,
      by: toLength(own[key] ?? '') / Math.max(toLength(english[key] ?? ''), 8),
    }))
    .sort((a, b) => b.by - a.by)
    .slice(0, MOST)
    .filter(({ by }) => by > 2);
  return [
    `${tag}: ${String(has.length)} of ${String(keys.length)} messages`,
    ...file.faults,
    ...keys
      .filter((key) => own[key] === undefined)
      .map((key) => `missing: ${key}: ${english[key] ?? ''}`),
    ...listWrong(tag, own, english).map(({ key, fault }) => `${at(key)}: ${fault}`),
    ...listUnusedForms(tag, own),
    ...longer.map(
      ({ key, by }) => `${at(key)}: ${by.toFixed(1)} times as long as English: ${own[key] ?? ''}`,
    ),
  ]
    .map((line, index) => `${index === 0 ? '' : '  '}${line}\n`)
    .join('');
}

/** What is wrong with the messages of a language, in its order. */
export function listWrong(
  tag: string,
  own: Messages,
  english: Messages,
): { readonly key: string; readonly fault: string }[] {
  return Object.entries(own).flatMap(([key, source]) => {
    // Rules that English does not need are those of one language.
    if (RULES.test(key)) return [];
    const inEnglish = english[key];
    const faults =
      inEnglish === undefined ? [findKeyFault(key, english)] : listFaults(tag, source, inEnglish);
    return faults.map((fault) => ({ key, fault }));
  });
}

function findKeyFault(key: string, english: Messages): string {
  const near = nearest(key, Object.keys(english));
  return `is not a key: ${near === undefined ? 'delete the line' : `write ${near}`}`;
}

/** What is wrong with a message, with what to do. */
export function listFaults(tag: string, source: string, english: string): string[] {
  try {
    const nodes = parseMessage(source, FORMATS);
    const own = listSlots(nodes);
    const theirs = listSlots(parseMessage(english, FORMATS));
    const names = [...theirs.keys()].map((name) => `{${name}}`).join(', ');
    const remedy = names === '' ? 'write it without braces' : `use ${names}`;
    return [
      ...[...own.keys()]
        .filter((name) => !theirs.has(name))
        .map((name) => `has {${name}}, which English does not have: ${remedy}`),
      // A number or a choice that a language has no use for may go unsaid.
      ...[...theirs]
        .filter(([name, uses]) => !own.has(name) && uses.every(({ cases }) => cases === undefined))
        .map(([name]) => `does not use {${name}}: put it where it belongs`),
      ...listPluralFaults(tag, nodes),
      ...listTextFaults(tag, listTexts(nodes)),
    ];
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    const { line, column, message, remedy } = error;
    const place = line === 1 ? `character ${String(column)}` : toPlace({ line, column });
    return [`${message} (at ${place} of the text): ${remedy}`];
  }
}

function listPluralFaults(tag: string, nodes: readonly Node[]): string[] {
  const forms = new Set<string>(new Intl.PluralRules(tag).resolvedOptions().pluralCategories);
  const wrong = listPlurals(nodes)
    .flat()
    .filter((form) => !form.startsWith('=') && !forms.has(form));
  return [...new Set(wrong)].map(
    (form) => `has the plural form ${form}, which ${tag} does not have: delete it`,
  );
}

/** The forms of each plural of a message. */
function listPlurals(nodes: readonly Node[]): string[][] {
  return [...listSlots(nodes).values()]
    .flat()
    .filter(({ type }) => type === 'plural')
    .map(({ cases }) => Object.keys(cases ?? {}));
}

/** A form of the language that messages leave to `other` may be meant so, or forgotten: a line a form, not a message. */
function listUnusedForms(tag: string, own: Messages): string[] {
  const rules = new Intl.PluralRules(tag);
  // Some forms are for fractions or for millions alone; nothing is where messages seldom count.
  const counts = Array.from({ length: 199 }, (_, n) => n + 1);
  const found = new Map<string, string[]>();
  for (const [key, source] of Object.entries(own)) {
    if (RULES.test(key)) continue;
    for (const forms of listPlurals(parseOrNone(source))) {
      if (forms.every((form) => form === 'other' || form.startsWith('='))) continue;
      const left = counts.filter(
        (n) => !forms.includes(`=${String(n)}`) && !forms.includes(rules.select(n)),
      );
      for (const form of new Set(left.map((n) => rules.select(n))))
        found.set(form, [...(found.get(form) ?? []), key]);
    }
  }
  return [...found].map(([form, keys]) => {
    const [first = ''] = keys;
    const n = counts.find((one) => rules.select(one) === form) ?? 0;
    return `${String(new Set(keys).size)} messages have no plural form ${form}, as for ${String(n)}, and say other there: ${first}, …`;
  });
}

function parseOrNone(source: string): readonly Node[] {
  try {
    return parseMessage(source, FORMATS);
  } catch {
    return [];
  }
}

/** The texts of a message, without its slots. */
export function listTexts(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [node] : Object.values(node.cases ?? {}).flatMap(listTexts),
  );
}

/** Names that are the same in every language. */
const NAMES = /JavaScript|Natural Earth|EDTF|RSS|\bUTC\b/g;

/** Marks of other scripts, by script; of no other, what those of English are written with. */
const MARKS: Readonly<Record<string, RegExp>> = {
  Arab: /[,;?，。；：？、]/u,
  Hans: /[,;:?.()،؛؟](?!\d)/u,
  Hant: /[,;:?.()،؛؟](?!\d)/u,
  Jpan: /[,;:?.()،؛؟](?!\d)/u,
};
const OTHER_MARKS = /[，。；：？！（）、،؛؟]/u;
/** What the letters of a script are called where they are not called as the script is. */
const LETTERS: Readonly<Record<string, string>> = {
  Hans: 'Han',
  Hant: 'Han',
  Jpan: 'Han}\\p{Script=Hiragana}\\p{Script=Katakana',
  Kore: 'Hangul}\\p{Script=Han',
  Arab: 'Arabic',
  Cyrl: 'Cyrillic',
  Grek: 'Greek',
  Hebr: 'Hebrew',
  Latn: 'Latin',
};

function listTextFaults(tag: string, texts: readonly string[]): string[] {
  const text = texts.join('\n').replace(NAMES, '');
  const { script = '' } = new Intl.Locale(tag).maximize();
  const letters = LETTERS[script];
  const [html] = /<\/?[a-zA-Z][^>]*>?|&(?:[a-z]+|#\w+);/.exec(text) ?? [];
  const [mark] = (MARKS[script] ?? OTHER_MARKS).exec(text) ?? [];
  const [letter] =
    letters === undefined
      ? []
      : (new RegExp(
          `(?![\\p{Script=${letters}}\\p{Script=Common}\\p{Script=Inherited}])\\p{L}+`,
          'u',
        ).exec(text) ?? []);
  return [
    ...listUnseen(text, 1).map(({ code }) => `has ${code}, which cannot be seen: delete it`),
    ...(html === undefined ? [] : [`has HTML (${html}): write plain text`]),
    ...(mark === undefined ? [] : [`has ${mark}, a mark of another script: write that of ${tag}`]),
    ...(letter === undefined || html !== undefined
      ? []
      : [`has ${letter}, in letters of another script: translate it`]),
  ];
}

/** Characters that are read: those of the longest case. */
function toLength(source: string): number {
  const of = (nodes: readonly Node[]): number =>
    nodes.reduce(
      (sum, node) =>
        sum +
        (typeof node === 'string'
          ? node.length
          : Math.max(0, ...Object.values(node.cases ?? {}).map(of))),
      0,
    );
  return of(parseOrNone(source));
}
