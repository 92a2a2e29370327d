/** What a translator has to look at: what is missing, what does not fit English, what is much longer. */
import { FORMATS } from '../../src/words/formats.ts';
import { listSlots, MessageError, parseMessage, type Node } from '../../src/words/message.ts';

export type Messages = Readonly<Record<string, string>>;

const RULES = /^(?:dates|names|numbers|text)\./;
/** So many of the longest are named. */
const MOST = 5;

export function printReport(tag: string, own: Messages, english: Messages): string {
  const keys = Object.keys(english).filter((key) => !RULES.test(key));
  const missing = keys.filter((key) => own[key] === undefined);
  const lines = [
    `${tag}: ${String(keys.length - missing.length)} of ${String(keys.length)} messages`,
    ...missing.map((key) => `  missing: ${key}: ${english[key] ?? ''}`),
    ...keys.flatMap((key) =>
      listFaults(tag, own[key] ?? '', english[key] ?? '').map((fault) => `  ${key}: ${fault}`),
    ),
    ...Object.keys(own)
      .filter((key) => !RULES.test(key) && english[key] === undefined)
      .map((key) => `  not a key: ${key}`),
  ];
  const longer = keys
    .map((key) => ({
      key,
      by: toLength(own[key] ?? '') / Math.max(toLength(english[key] ?? ''), 8),
    }))
    .sort((a, b) => b.by - a.by)
    .slice(0, MOST)
    .filter(({ by }) => by > 2);
  return [
    ...lines,
    ...longer.map(
      ({ key, by }) => `  ${by.toFixed(1)} times as long as English: ${key}: ${own[key] ?? ''}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function listFaults(tag: string, source: string, english: string): string[] {
  try {
    const own = listSlots(parseMessage(source, FORMATS));
    const theirs = listSlots(parseMessage(english, FORMATS));
    const forms = new Set<string>(new Intl.PluralRules(tag).resolvedOptions().pluralCategories);
    const wrong = [...own.values()]
      .flat()
      .filter(({ type }) => type === 'plural')
      .flatMap(({ cases }) => Object.keys(cases ?? {}))
      .filter((form) => !form.startsWith('=') && !forms.has(form));
    return [
      ...[...own.keys()]
        .filter((name) => !theirs.has(name))
        .map((name) => `has {${name}}, which English does not have`),
      ...[...theirs.keys()]
        .filter((name) => source !== '' && !own.has(name))
        .map((name) => `does not use {${name}}`),
      ...[...new Set(wrong)].map(
        (form) => `has the plural form ${form}, which ${tag} does not have`,
      ),
    ];
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    return [`${error.message}: ${error.remedy}`];
  }
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
  try {
    return of(parseMessage(source, FORMATS));
  } catch {
    return source.length;
  }
}
