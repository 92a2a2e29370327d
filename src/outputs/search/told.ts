/** What the search page answers at once: short texts of rates, questions, measures, people and explained words. */
import { getText } from '../../model/entry.ts';
import { getWhen } from '../../model/item.ts';
import { findMeasureStanding } from '../../model/measures/measure-standing.ts';
import { sayRate, type Series, type SeriesValue } from '../../model/measures/series.ts';
import { toPresentDay } from '../../model/publication.ts';
import { findStandingSince, type Question } from '../../model/questions/question.ts';
import { listCurrentRoles } from '../../model/statements/statement.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import { toRateDayUrl, toSeriesUrl } from '../../site/addresses/pages.ts';
import { toBase, toPrinted } from '../../site/addresses/print.ts';
import { isInstant, isPoint, type When } from '../../time/when.ts';
import { toFormedText } from '../../time/words/language.ts';
import { toDayPoint } from '../../time/words/point-words.ts';
import { toWhenWords } from '../../time/words/words.ts';
import type { OutputContext } from '../output-file.ts';

/** The answer that a thing gives; parts that it has no facts for are left out. */
export interface Briefing {
  /** “since 10 Nov 2025”. */
  readonly since?: string;
  /** The answer in a sentence or two, the office of a person, what a measure does. */
  readonly text?: string;
  /** That of a person, or of who decided a measure. */
  readonly side?: string;
  /** What each side holds; without words if it has taken no position. */
  readonly sides?: readonly (readonly [party: string, name: string, words?: string])[];
  /** “54%”, of a measure. */
  readonly rate?: string;
}

/** On one day, with what makes it up: “10 reciprocal + 10 fentanyl = 20”. */
export type RateAnswer = readonly [
  day: string,
  value: string,
  url: string,
  since: string,
  sum: string,
];

export interface RateRow {
  /** Its short name, and all words by which it is asked for. */
  readonly title: string;
  readonly about: string;
  /** The words for a rate of this sort, one of which a question must have. */
  readonly heads: readonly string[];
  readonly party?: string | undefined;
  readonly url: string;
  /** What it leaves out. */
  readonly excludes?: string | undefined;
  /** Oldest first. */
  readonly steps: readonly RateAnswer[];
}

/** A longer text is for the page. */
const MOST_LETTERS = 320;
const ENOUGH = 60;

export function findTold(context: OutputContext, thing: Thing): Briefing | undefined {
  const { record } = context.publication;
  if (isKind(thing, 'question')) {
    const question = record.questions.get(thing.url);
    return question && tellQuestion(context, question);
  }
  if (isKind(thing, 'measure')) return tellMeasure(context, thing);
  return isKind(thing, 'person') ? tellPerson(context, thing) : undefined;
}

/** The status comes with the row of the thing. */
function tellQuestion(context: OutputContext, question: Question): Briefing {
  const { about, entities } = context.publication;
  const { state, parties, thing } = question;
  const { positions } = thing.data;
  const toWords = (id: string | undefined) => (id === undefined ? undefined : positions[id]);
  const since = findStandingSince(question, state);
  const text = state.verdict ?? (state.status === 'known' ? toWords(state.position) : undefined);
  const holders = parties.length > 0 ? parties : state.held.slice(0, 4).map(({ party }) => party);
  return {
    ...(since !== undefined && { since: saySince(context, since) }),
    ...(text !== undefined && { text }),
    sides: holders.map((party) => {
      const name =
        about.parties?.find(({ id }) => id === party)?.name ??
        entities.get(party)?.caption ??
        party;
      const held = toWords(state.held.find((one) => one.party === party)?.position);
      return held === undefined ? [party, name] : [party, name, held];
    }),
  };
}

function tellMeasure(context: OutputContext, thing: Thing<'measure'>): Briefing | undefined {
  const { publication, words } = context;
  const measure = publication.record.measures.get(thing.url);
  const standing = measure && findMeasureStanding(measure, toPresentDay(publication));
  if (measure === undefined || standing === undefined) return undefined;
  const { state, since, rated } = standing;
  const { series, unit = '', finding } = thing.data;
  const own = publication.record.series.find(({ data }) => data.id === series);
  const body = getText(thing.entry);
  const text = finding === undefined ? cutSentence(body, context) : words.text.sentence(finding);
  return {
    since:
      state.status === 'expired'
        ? words.measures.endedOn({ day: toDated(context, since) })
        : saySince(context, state.inForce ? (rated ?? since) : since),
    ...(text !== '' && { text }),
    ...toSide(measure.party),
    ...(state.rate !== undefined && {
      rate: sayRate(words, state.rate, own?.data.unit ?? unit),
    }),
  };
}

/** The first sentence, and more of them if it is short: it may be none, as “No. 5”. */
function cutSentence(text: string, { publication }: OutputContext): string {
  const parts = new Intl.Segmenter(publication.about.language, { granularity: 'sentence' });
  let cut = '';
  for (const { segment } of parts.segment(text)) if (cut.length < ENOUGH) cut += segment;
  return cut.length > MOST_LETTERS ? '' : cut.trim();
}

function toSide(side: string | undefined): Pick<Briefing, 'side'> {
  return side === undefined ? {} : { side };
}

function tellPerson(context: OutputContext, thing: Thing<'person'>): Briefing | undefined {
  const roles = listCurrentRoles(context.publication, thing).map(({ title }) => title);
  const body = getText(thing.entry).split('\n\n')[0] ?? '';
  const text = roles.length > 0 ? roles.join('\n') : cutSentence(body, context);
  return text === '' ? undefined : { text, ...toSide(thing.data.party) };
}

export function listRates(context: OutputContext): RateRow[] {
  const { publication } = context;
  return publication.record.series.map((series) => {
    const { id, title, label, party, excludes } = series.data;
    const side = publication.about.parties?.find((one) => one.id === party);
    return {
      title: label ?? title,
      about: [title, label, side?.name].filter(Boolean).join(' '),
      heads: listHeads(context, series),
      party,
      url: toPrinted(toBase(context), toSeriesUrl(id)),
      excludes,
      steps: listRateSteps(context, series),
    };
  });
}

/** The sorts of its measures and their printed names. */
function listHeads({ publication, words }: OutputContext, { measures }: Series): string[] {
  const own: Readonly<Record<string, string>> = {
    ...words.measures.instruments,
    ...publication.about.vocabulary?.instruments,
  };
  const sorts = measures.flatMap(({ thing }) => thing.data.instrument ?? []);
  return [...new Set([words.search.rate, ...sorts.flatMap((sort) => [sort, own[sort] ?? sort])])];
}

function listRateSteps(context: OutputContext, { data, changes }: Series): RateAnswer[] {
  return changes.map(({ on, after }) => [
    on,
    sayRate(context.words, after.value, data.unit),
    toPrinted(toBase(context), toRateDayUrl(data.id, on)),
    saySince(context, on),
    toSum(context, after),
  ]);
}

function toSum({ words }: OutputContext, { value, parts }: SeriesValue): string {
  const say = (rate: number) => words.rates.number({ value: rate });
  const named = parts
    .toSorted((a, b) => b.rate - a.rate)
    .map(({ rate, measure }) => [say(rate), measure.thing.data.label].filter(Boolean).join(' '));
  return named.length > 1 ? `${named.join(' + ')} = ${say(value)}` : (named[0] ?? '');
}

/** “As of 13 Nov 2025.” */
export function sayAsOf(context: OutputContext): string {
  const day = toPresentDay(context.publication);
  return day === '' ? '' : context.words.asOf.stood({ day: toDated(context, day) });
}

/** “Rates on 13 Nov 2025”, a title. */
export function sayRatesOn(context: OutputContext): string {
  const day = toPresentDay(context.publication);
  return day === '' ? '' : context.words.front.ratesOn({ day: toDated(context, day) });
}

function saySince(context: OutputContext, of: When | string): string {
  return context.words.measures.since({ day: toDated(context, of) });
}

/** The day, without its hour. */
function toDated({ publication, language }: OutputContext, of: When | string) {
  const when = typeof of === 'string' ? getWhen(of, publication.about.zone) : of;
  const day = isPoint(when) && isInstant(when) ? toDayPoint(when) : when;
  const text = toWhenWords(day, { language });
  return (form: string | undefined) =>
    form === undefined ? text : toFormedText(text, form, language);
}
