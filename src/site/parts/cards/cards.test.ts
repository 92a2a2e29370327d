import { expect, test } from 'vitest';
import {
  ABOUT,
  SMALLEST,
  toItem,
  toMdx,
  toTestContext,
} from '../../../../test/support/publication.ts';
import { type Card, toCardText } from '../../../cards/card.ts';
import { getDayPages } from '../../../model/days/day-pages.ts';
import { toOwnCard } from './cards.ts';
import { toDayCard, toFrontCard, toTopicCard, toWeekCard } from './page-cards.ts';
import { toItemCard, toQuestionCard, toStatementCard } from './record-cards.ts';
import { hasEntityCard, toEntityCard, toTimelineCard } from './thing-cards.ts';
import { isKind } from '../../../model/thing.ts';

const OWN_ABOUT = `${ABOUT}parties: [{ id: north, name: North, zone: Europe/London }, { id: south, name: South, zone: Europe/Paris }]
`;

const SAID =
  '<Statement id="no" by="ann" said="2025-02-10" kind="paraphrase" about="met" position="not">They did not meet.</Statement>';

/** The cards of a small publication, by kind. */
function listAll(more = '') {
  const context = toTestContext({
    ...SMALLEST,
    'publication.yaml': OWN_ABOUT + more,
    'people/ann.mdx': toMdx({ name: 'Ann', party: 'north' }),
    'people/bo.mdx': toMdx({ name: 'Bo' }),
    'questions/met.mdx': toMdx({
      title: 'Did they meet?',
      definition: 'In one room.',
      positions: { met: 'They met.', not: 'They did not meet.' },
    }),
    'coverage/2025/02/first.mdx': toItem({}, SAID),
  });
  const { items, record, things, entities } = context.publication;
  const [topic] = things.get('topic') ?? [];
  const [item] = items;
  const [question] = record.questions.values();
  const [statement] = record.statements;
  const [ann, bo] = [entities.get('ann'), entities.get('bo')];
  const { days, all, weeks } = getDayPages(context.publication);
  const day = all.get(days[0] ?? '');
  const [week] = weeks;
  if (!topic || !isKind(topic, 'topic') || !item || !question || !statement || !ann || !bo)
    throw new Error('none');
  if (!day || !week) throw new Error('no day');
  return {
    context,
    ann,
    bo,
    said: toStatementCard(context, statement),
    standing: {
      front: toFrontCard(context),
      topic: toTopicCard(context, topic),
      question: toQuestionCard(context, question),
      person: toEntityCard(context, ann),
      timeline: toTimelineCard(context),
    },
    dated: {
      item: toItemCard(context, item),
      statement: toStatementCard(context, statement),
      day: toDayCard(context, day),
      week: toWeekCard(context, ...week),
      topicThen: toTopicCard(context, topic, '2025-02-12'),
      questionThen: toQuestionCard(context, question, '2025-02-12'),
    },
    own: toOwnCard(context),
  };
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const toFoot = ({ foot }: Card) => plain(foot.note);
const toFeet = (cards: Readonly<Record<string, Card>>) => new Set(Object.values(cards).map(toFoot));

test('a card that says how something stands names the last day of the record, and others do not change with it', () => {
  const { standing, dated, own } = listAll();
  expect(toFeet(standing)).toEqual(new Set(['Last updated 12 Feb 2025']));
  expect(toFeet({ ...dated, own })).toEqual(new Set(['record.example']));
});

test('a card without the last day of the record says of which day it speaks', () => {
  for (const [name, card] of Object.entries(listAll().dated))
    expect(toCardText(card), name).toMatch(/\bFebruary 2025|\bFeb 2025|\bFeb\b.*2025/);
});

test('every card of a record that has ended says so', () => {
  const { standing, dated, own } = listAll('ended: 2025-03-01\n');
  expect(toFeet({ ...standing, ...dated, own })).toEqual(new Set(['Record ended 1 Mar 2025']));
});

test('the card of a person has the last words, and one whom no item names has none', () => {
  const { context, ann, bo, standing } = listAll();
  expect(plain(toCardText(standing.person))).toBe(
    'North, Person. Ann. They did not meet. Said 10 Feb 2025, added here 12 Feb 2025.',
  );
  expect(hasEntityCard(context, ann)).toBe(true);
  expect(hasEntityCard(context, bo)).toBe(false);
});

test('the card of a statement names its question without a status, which is of another day', () => {
  const { body } = listAll().said;
  expect(body.sort === 'story' && body.rows.at(-1)).toEqual({
    strong: 'On the question:',
    rest: 'Did they meet?',
  });
});
