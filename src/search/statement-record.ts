/** What somebody said, as a result of its own: who and when, the words, and what they bear on. */
import type { Statement } from '../model/statements/statement.ts';
import { isInstant, isPoint, type When } from '../time/when.ts';
import { toDayPoint } from '../time/words/place-point.ts';
import { toWords } from '../time/words/words.ts';
import type { SearchContext } from './context.ts';
import { listValues, toMonthFilters, toShardMonth, valueOf } from './item-record.ts';
import { toMinutes } from './minutes.ts';
import { listThingNames } from '../model/thing.ts';
import { toValue, type SearchRecord } from './record.ts';
import { toSideValue } from './thing-facets.ts';

/** Very words stand in marks, ours without. */
export function toStatementRecord(context: SearchContext, statement: Statement): SearchRecord {
  const { about, address, item, kind, lang = '', note, original, words } = statement;
  const { said, published, speakers, onBehalfOf, sources, parties } = statement;
  const outlets = sources.flatMap((index) => item.outlets[index] ?? []);
  const named = [...speakers, ...onBehalfOf];
  const names = listOtherNames(statement);
  const [open, close] = context.words.text.quotes;
  return {
    url: address,
    content: kind === 'quote' ? `${open}${words}${close}` : capitalize(words),
    meta: {
      title: toTitle(context, statement),
      date: toDates(context, statement),
      ...(about === undefined ? {} : { question: about.caption }),
      ...(original === undefined ? {} : { original: toValue(lang, original) }),
      ...(note === undefined ? {} : { note }),
      ...(names === '' ? {} : { names }),
    },
    filters: {
      kind: ['statement'],
      side: parties.map((id) => toSideValue(context, id)),
      topic: item.topics.map(valueOf),
      person: listValues(named, 'person'),
      organization: listValues(named, 'organization'),
      outlet: [...new Set(outlets.map(valueOf))],
      ...toMonthFilters(said.when, said.zone),
    },
    order: {
      happened: toMinutes(said.when, said.zone),
      published: toMinutes(published.when, published.zone),
    },
    month: toShardMonth(said.when, said.zone),
  };
}

/** “Guo Jiakun to Reuters, 11 February 2025”. */
function toTitle(context: SearchContext, { speakerLabel, to, said }: Statement): string {
  const { records } = context.words;
  const listener = typeof to === 'object' ? to.caption : to;
  const [name, day] = [capitalize(speakerLabel), toDay(context, said.when)];
  return listener === undefined
    ? records.title({ name, day })
    : records.titleTo({ name, to: listener, day });
}

/** “Said and published 11 February 2025”. */
function toDates(context: SearchContext, { said, published, publishedBy }: Statement): string {
  const { records } = context.words;
  const [first = '', then = ''] = [said, published].map(({ when }) => toDay(context, when));
  // A day of publication that nobody recorded is only that of our adding.
  if (publishedBy === 'added') return records.said({ day: first });
  return first === then
    ? records.saidAndPublished({ day: first })
    : records.saidPublished({ said: first, published: then });
}

/** Names that the title does not have: those in other scripts, and the office. */
function listOtherNames({ speakers, onBehalfOf, role }: Statement): string {
  const names = [
    ...speakers.flatMap((one) => listThingNames(one).slice(1)),
    ...onBehalfOf.flatMap(listThingNames),
  ];
  return [...new Set([...(role === undefined ? [] : [role]), ...names])].join(', ');
}

function toDay({ language }: SearchContext, when: When): string {
  const day = isPoint(when) && isInstant(when) ? toDayPoint(when) : when;
  return toWords(day, { language, form: 'long', weekday: false });
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
