/** A statement, and a change of status, as entries of a feed. */
import { fillSlots } from '../../words/slots.ts';
import { toAsOfUrl } from '../../site/addresses/pages.ts';
import type { Question, State } from '../../model/questions/question.ts';
import { getWhen, isReconstructed } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import { findPiece, type Statement } from '../../model/statements/statement.ts';
import type { RelationType } from '../../content/prose/statement-rule.ts';
import { toWhenWords } from '../../time/words/words.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import type { OutputContext } from '../output-file.ts';
import { toFeedMoment, toInstant } from '../moment.ts';
import { element, type Xml } from '../print/xml.ts';
import { toFeedTag, toItemTag } from '../tag-uri.ts';
import type { FeedRow } from './feed-places.ts';
import { type FeedEntry, type FeedReference, findFeedSource } from './feed-formats.ts';

/** How statements bear on each other, in the words of the Citation Typing Ontology. */
const CITO: Readonly<Record<RelationType, string>> = {
  denies: 'disputes',
  // It does not mention the other one, and no word of the ontology says that the two hardly fit.
  disputes: 'citesAsRelated',
  confirms: 'confirms',
  qualifies: 'qualifies',
  corrects: 'corrects',
  retracts: 'retracts',
  repeats: 'agreesWith',
  'replies-to': 'repliesTo',
  updates: 'updates',
};

export function listStatementReferences(context: OutputContext, { relations }: Statement) {
  return relations.map(({ type, to }): FeedReference => ({
    url: toAbsolute(context, to.address),
    cito: CITO[type],
  }));
}

/** New when it was added here: an old statement that is newly entered is news to readers of the record. */
export function toStatementEntry(context: OutputContext, statement: Statement): FeedEntry {
  const { publication } = context;
  const { item, about } = statement;
  const at = toPublishedMoment(publication, statement);
  const source = findFeedSource(findPiece(statement));
  return {
    id: `${toItemTag(publication, item)}#${statement.id}`,
    url: toAbsolute(context, statement.address),
    title: toStatementTitle(context, statement),
    summary: toStatementDates(context, statement),
    html: toHtml(context, statement),
    language: undefined,
    authors: [publication.about.name],
    categories: about === undefined ? [] : [about.caption],
    published: at,
    updated: at,
    source,
    references: [
      ...(source === undefined ? [] : [{ url: source.url, cito: 'citesAsSourceDocument' }]),
      ...listStatementReferences(context, statement),
    ],
  };
}

/** Each time the status of the question, or the known answer, changed. */
export function listStatusRows(context: OutputContext, question: Question): FeedRow[] {
  const { publication } = context;
  const { zone } = publication.about;
  const toFeed = (statement: Statement) => toPublishedMoment(publication, statement);
  const taken = new Set(question.statements.map(toFeed));
  return question.history.flatMap((state) => {
    const { on, statements } = state;
    if (on === undefined) return [];
    // Right after the last of the statements that gave it, at a moment that nothing else in the feed has.
    let at = Math.max(toInstant(on, zone), ...statements.map((one) => toFeed(one) + 1000));
    while (taken.has(at)) at += 1000;
    taken.add(at);
    const published = at;
    const toEntry = () => toStatusEntry(context, question, { ...state, on }, published);
    return [{ published, toEntry }];
  });
}

function toStatusEntry(
  context: OutputContext,
  { thing }: Question,
  { status, position, statements, on }: State & { readonly on: string },
  at: number,
): FeedEntry {
  const { publication, language } = context;
  const { zone } = publication.about;
  const { outputs, text, status: say } = context.words;
  const said = position === undefined ? '' : `${text.space}${thing.data.positions[position] ?? ''}`;
  const stands = outputs.statusFrom({
    day: toWhenWords(getWhen(on, zone), { language }),
    status: text.inSentence(say.labels[status]),
  });
  const summary = `${stands}${status === 'known' ? said : ''}`;
  return {
    id: `${toFeedTag(publication, thing.url)}/status/${on}`,
    url: toAbsolute(context, toAsOfUrl(thing.url, on)),
    title: outputs.titled({ label: say.labels[status], title: thing.caption }),
    summary,
    html: element('p', {}, summary, text.space, linkTo(context, thing.url, thing.caption)).xml,
    language: undefined,
    authors: [publication.about.name],
    categories: [thing.caption],
    published: at,
    updated: at,
    source: undefined,
    references: statements.map(({ address }) => ({
      url: toAbsolute(context, address),
      cito: 'citesAsEvidence',
    })),
  };
}

function toHtml(context: OutputContext, statement: Statement): string {
  const { item, about, words, kind, lang, original, relations } = statement;
  const own = original === undefined ? lang : undefined;
  const { outputs } = context.words;
  const parts = [
    element('p', {}, toStatementDates(context, statement)),
    kind === 'quote'
      ? element('blockquote', { lang: own }, element('p', {}, words))
      : element('p', { lang: own }, words),
    ...(about === undefined
      ? []
      : [
          element(
            'p',
            {},
            ...fillSlots(outputs.onQuestion, {
              question: linkTo(context, about.url, about.caption),
            }),
          ),
        ]),
    ...relations.map(({ type, to }) => {
      const name = `${to.nameSpeakers()}, ${toWhenWords(to.said.when, context)}`;
      const other = linkTo(context, to.address, name);
      const verb = outputs.relations[type];
      return element('p', {}, ...fillSlots(outputs.relation, { verb, other }));
    }),
    element(
      'p',
      {},
      ...fillSlots(outputs.inItem, { item: linkTo(context, item.url, item.caption) }),
    ),
  ];
  return parts.map(({ xml }) => xml).join('');
}

/** When it was published here: with its item, each a second after the one before. */
export function toPublishedMoment(publication: Publication, { item, id }: Statement): number {
  const place = (publication.record.of.get(item.url) ?? []).findIndex((one) => one.id === id);
  return toFeedMoment(publication, item) + Math.max(0, place) * 1000;
}

/** “Guo Jiakun: “There has been no recent call”. */
export function toStatementTitle(
  { words }: OutputContext,
  { nameSpeakers, words: said, kind }: Statement,
): string {
  const { outputs, text } = words;
  const [open, close] = text.quotes;
  return outputs.titled({
    label: text.capital(nameSpeakers()),
    title: kind === 'quote' ? `${open}${said}${close}` : said,
  });
}

/** “Said 22 Apr 2025, published 25 Apr 2025”. */
export function toStatementDates(
  context: OutputContext,
  { said, published, publishedBy, added, role }: Statement,
): string {
  const { outputs, text } = context.words;
  const { about } = context.publication;
  const day = toWhenWords(said.when, context);
  const on = toWhenWords(added.when, context);
  const dates =
    publishedBy === 'added'
      ? isReconstructed(about, added.when)
        ? outputs.saidReconstructed({ said: day, day: on })
        : outputs.saidAdded({ said: day, added: on })
      : outputs.saidPublished({ said: day, published: toWhenWords(published.when, context) });
  return role === undefined ? dates : `${text.sentence(text.capital(role))}${text.space}${dates}`;
}

export function linkTo(context: OutputContext, path: string, text: string): Xml {
  return element('a', { href: toAbsolute(context, path) }, text);
}
