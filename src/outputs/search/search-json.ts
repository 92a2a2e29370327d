import { KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import { findMeasureState } from '../../model/measures/measure.ts';
import { toPresentDay } from '../../model/publication.ts';
import { isKind, listThingNames, type Thing } from '../../model/thing.ts';
import { toPath } from '../../site/addresses/files.ts';
import { SPELLING_URL, THINGS_URL } from '../../site/addresses/pages.ts';
import { toBase, toPrinted } from '../../site/addresses/print.ts';
import type { OutputContext, OutputFile } from '../output-file.ts';
import STOP_WORDS from '../../words/search/stop-words.json' with { type: 'json' };
import { findTold, listRates, type RateRow, sayAsOf, sayRatesOn, type Briefing } from './told.ts';

// The words of names, titles and summaries, from which the search page suggests one for a word that does not occur.

/** Loaded only when a word was not found, so it may be larger: fifteen kilobytes when compressed. */
const MOST_WORDS = 4000;
/** Words of alphabets. A shorter word is near too many others; scripts without spaces have no words to be near to. */
const WORD =
  /[\p{Script=Latin}\p{Script=Cyrl}\p{Script=Grek}\p{Script=Arab}\p{Script=Hebr}\p{M}]{4,30}/gu;

export function listSpellingFile(context: OutputContext): OutputFile[] {
  return [{ path: toPath(SPELLING_URL), body: JSON.stringify(listSpellings(context)) }];
}

/** The most useful first. Words of names always count and keep their capitals; others count if two texts have them. */
export function listSpellings({ publication }: OutputContext): string[] {
  const { things, items, about } = publication;
  const own = [...things]
    .filter(([kind]) => kind !== 'coverage')
    .flatMap(([, list]) => list.flatMap(listThingNames));
  const names = [...own, ...(about.synonyms ?? []).flat()];
  const written = new Map(
    names.flatMap((name) => listWords(name)).map((word) => [word.toLowerCase(), word]),
  );
  const counts = new Map<string, number>();
  for (const text of [...names, ...items.flatMap(({ caption, data }) => [caption, data.summary])])
    for (const word of listWords(text)) {
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return [...counts]
    .filter(([key, count]) => count > 1 || written.has(key))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([key]) => written.get(key) ?? key);
}

function listWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

// What the search page answers and suggests before any item: rates, questions, measures and people that are asked for.
// Its script loads this file beside the index.

/** The status is that of a question or measure, and empty for people. */
export type ThingRow = readonly [
  kind: KindName,
  url: string,
  names: readonly string[],
  status: string,
  told: Briefing,
];

export interface ThingsFile {
  /** Those that answer something, named most often first. */
  readonly things: readonly ThingRow[];
  /** The names of other people, organizations and places with a word that a question has. */
  readonly names: readonly string[];
  readonly rates: readonly RateRow[];
  /** The publication’s own words with their meanings. */
  readonly terms: readonly (readonly [term: string, meaning: string])[];
  /** Those that have a page, oldest first. */
  readonly days: readonly string[];
  /** The last day of the record; empty if the record is. */
  readonly last: string;
  /** The same in a sentence: “As of 13 Nov 2025.” */
  readonly asOf: string;
  readonly ratesOn: string;
  /** Words that say nothing of what is asked, of the language and of English. */
  readonly stop: readonly string[];
  /** Words that are taken for one another. */
  readonly synonyms: readonly (readonly string[])[];
}

/** The index finds the rest. Ninety bytes each, compressed. */
const MOST_THINGS = 200;
const MOST_NAMED = 300;
const NAMED: readonly KindName[] = ['person', 'organization', 'place'];

export function listThingsFile(context: OutputContext): OutputFile[] {
  return [{ path: toPath(THINGS_URL), body: JSON.stringify(toThingsFile(context)) }];
}

export function toThingsFile(context: OutputContext): ThingsFile {
  const { things, about } = context.publication;
  const rows = new Map(
    listNamedMost(
      context,
      KIND_NAMES.flatMap((kind): readonly Thing[] => things.get(kind) ?? []),
    )
      .map((thing) => [thing, toRow(context, thing)] as const)
      .filter((pair): pair is readonly [Thing, ThingRow] => pair[1] !== undefined)
      .slice(0, MOST_THINGS),
  );
  const asked = listAsked(context);
  const others = NAMED.flatMap((kind): readonly Thing[] => things.get(kind) ?? []).filter(
    (thing) =>
      !rows.has(thing) &&
      toLower(thing.caption)
        .split(' ')
        .some((word) => asked.includes(word)),
  );
  return {
    things: [...rows.values()],
    names: listNamedMost(context, others)
      .slice(0, MOST_NAMED)
      .map(({ caption }) => caption),
    rates: listRates(context),
    terms: (about.glossary?.terms ?? []).map(({ term, meaning }) => [term, meaning]),
    days: getDayPages(context.publication).days,
    last: toPresentDay(context.publication),
    asOf: sayAsOf(context),
    ratesOn: sayRatesOn(context),
    stop: listStopWords(about.language),
    synonyms: about.synonyms ?? [],
  };
}

/** The titles of questions, with the words that may take the place of theirs. */
function listAsked({ publication: { things, about } }: OutputContext): string {
  const titles = (things.get('question') ?? []).map(({ caption }) => toLower(caption)).join(' ');
  const groups = (about.synonyms ?? []).map((words) => words.map(toLower));
  return [
    titles,
    ...groups.filter((words) => words.some((word) => titles.includes(word))).flat(),
  ].join(' ');
}

function toLower(text: string): string {
  return text.toLowerCase();
}

function listStopWords(tag: string): string[] {
  const lists: Readonly<Record<string, string>> = STOP_WORDS;
  const own = lists[tag.split('-')[0] ?? ''] ?? '';
  return [...new Set([...own.split(' '), ...STOP_WORDS.en.split(' ')])].filter(Boolean);
}

function listNamedMost({ publication }: OutputContext, all: readonly Thing[]): Thing[] {
  const toWeight = ({ url }: Thing) => publication.coverage.get(url)?.length ?? 0;
  return all.toSorted((a, b) => toWeight(b) - toWeight(a));
}

function toRow(context: OutputContext, thing: Thing): ThingRow | undefined {
  const told = findTold(context, thing);
  if (told === undefined) return undefined;
  const url = toPrinted(toBase(context), thing.url);
  return [thing.kind, url, listThingNames(thing), findStatus(context, thing) ?? '', told];
}

function findStatus({ publication }: OutputContext, thing: Thing): string | undefined {
  const { questions, measures } = publication.record;
  if (isKind(thing, 'question')) return questions.get(thing.url)?.state.status;
  const measure = measures.get(thing.url);
  const status = measure && findMeasureState(measure, toPresentDay(publication))?.status;
  return status === 'amended' ? 'in-force' : status;
}
