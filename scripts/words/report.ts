/** What a translator should review: missing or invalid messages, those that do not match English, and long ones. */
import { findMessageFaults } from '../../src/content/disk/check-message.ts';
import { listUnseen } from '../../src/content/problems/unseen.ts';
import { FORMATS } from '../../src/words/formats.ts';
import {
  listMessageTexts,
  parseMessage,
  type Messages,
  type Node,
} from '../../src/words/message.ts';
import { FORMAT_KEYS } from '../../src/words/words.ts';
import { toPlace, type WordsFile } from './words-file.ts';

/** How many of the longest messages are listed. */
const MOST = 5;

/** The lines for the language `tag`. */
export function printReport(tag: string, file: WordsFile, english: Messages): string {
  const { messages: own, path, toPosition } = file;
  const keys = Object.keys(english).filter((key) => !FORMAT_KEYS.test(key));
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
    ...listWrong(tag, own).map(({ key, fault }) => `${at(key)}: ${fault}`),
    ...listUnusedForms(tag, own),
    ...longer.map(
      ({ key, by }) => `${at(key)}: ${by.toFixed(1)} times as long as English: ${own[key] ?? ''}`,
    ),
  ]
    .map((line, index) => `${index === 0 ? '' : '  '}${line}\n`)
    .join('');
}

/** Problems of a language's messages, in file order. */
export function listWrong(
  tag: string,
  own: Messages,
): { readonly key: string; readonly fault: string }[] {
  return Object.entries(own).flatMap(([key, text]) =>
    listFaults(tag, key, text, own).map((fault) => ({ key, fault })),
  );
}

/** Problems of a message with remedies: those that publications see, and those for translators only. */
export function listFaults(tag: string, key: string, text: string, own?: Messages): string[] {
  const faults = findMessageFaults(key, text, tag, own).filter(
    ({ severity }) => severity === 'error',
  );
  if (faults.length > 0) return faults.map(({ message, remedy }) => `${message}: ${remedy}`);
  return FORMAT_KEYS.test(key)
    ? []
    : listTextFaults(tag, listMessageTexts(parseMessage(text, FORMATS)));
}

/** A language may use `other` for one of its forms, or have forgotten it: one line for all such messages. */
function listUnusedForms(tag: string, own: Messages): string[] {
  const keys = Object.keys(own).filter((key) =>
    findMessageFaults(key, own[key], tag).some(({ code }) => code === 'words.forms'),
  );
  if (keys.length === 0) return [];
  const { pluralCategories } = new Intl.PluralRules([tag, 'en']).resolvedOptions();
  const named = keys.slice(0, MOST).join(', ');
  return [
    `messages with the forms one and other alone, where ${tag} has ${pluralCategories.join(', ')}: ${String(keys.length)}, as ${named}`,
  ];
}

/** Names that are the same in every language. */
const NAMES = /JavaScript|Natural Earth|EDTF|RSS|SQL(?:ite)?|URL|\bUTC\b/g;

/** Punctuation of other scripts; scripts not listed use English punctuation. */
const MARKS: Readonly<Record<string, RegExp>> = {
  Arab: /[,;?，。；：？、]/u,
  Hans: /[,;:?.()،؛؟](?!\d)/u,
  Hant: /[,;:?.()،؛؟](?!\d)/u,
  Jpan: /[,;:?.()،؛؟](?!\d)/u,
};
const OTHER_MARKS = /[，。；：？！（）、،؛؟]/u;
/** Names of letters that differ from the name of their script. */
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
  const [mark] = (MARKS[script] ?? OTHER_MARKS).exec(text) ?? [];
  const [letter] =
    letters === undefined
      ? []
      : (new RegExp(
          `(?:(?![\\p{Script=${letters}}\\p{Script=Common}\\p{Script=Inherited}])\\p{L})+`,
          'u',
        ).exec(text) ?? []);
  return [
    ...listUnseen(text, 1).map(({ code }) => `has ${code}, which cannot be seen: delete it`),
    ...(mark === undefined ? [] : [`has ${mark}, a mark of another script: write that of ${tag}`]),
    ...(letter === undefined ? [] : [`has ${letter}, in letters of another script: translate it`]),
  ];
}

/** The length that readers see: that of the longest case. */
export function toLength(source: string): number {
  const of = (nodes: readonly Node[]): number =>
    nodes.reduce(
      (sum, node) =>
        sum +
        (typeof node === 'string'
          ? node.length
          : Math.max(0, ...Object.values(node.cases ?? {}).map(of))),
      0,
    );
  try {
    return of(parseMessage(source, FORMATS));
  } catch {
    return 0;
  }
}
