import { expect, test } from 'vitest';
import {
  ABOUT,
  SMALLEST,
  toItem,
  toMdx,
  toTestContext,
} from '../../../../test/support/publication.ts';
import { toFrontCard, toTopicCard } from './page-cards.ts';
import { toItemCard, toQuestionCard, toStatementCard } from './record-cards.ts';
import { isKind } from '../../../model/thing.ts';

const OWN_ABOUT = `${ABOUT}parties: [{ id: north, name: North, zone: Europe/London }, { id: south, name: South, zone: Europe/Paris }]
`;

const SAID =
  '<Statement id="no" by="ann" said="2025-02-10" kind="paraphrase" about="met" position="not">They did not meet.</Statement>';

/** The feet of the cards of each sort, and what that of a statement says of its question. */
function read(more = '') {
  const context = toTestContext({
    ...SMALLEST,
    'publication.yaml': OWN_ABOUT + more,
    'people/ann.mdx': toMdx({ name: 'Ann', party: 'north' }),
    'questions/met.mdx': toMdx({
      title: 'Did they meet?',
      definition: 'In one room.',
      positions: { met: 'They met.', not: 'They did not meet.' },
    }),
    'coverage/2025/02/first.mdx': toItem({}, SAID),
  });
  const { items, record, things } = context.publication;
  const [topic] = things.get('topic') ?? [];
  const [item] = items;
  const [question] = record.questions.values();
  const [statement] = record.statements;
  if (!topic || !isKind(topic, 'topic') || !item || !question || !statement)
    throw new Error('none');
  const said = toStatementCard(context, statement);
  return {
    standing: [toFrontCard(context), toTopicCard(context, topic), toQuestionCard(context, question)]
      .map(({ foot }) => foot.note)
      .map(plain),
    others: [toItemCard(context, item), said].map(({ foot }) => plain(foot.note)),
    row: said.body.sort === 'story' ? said.body.rows.at(-1) : undefined,
  };
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a card that says how something stands names the last day of the record, and others do not change with it', () => {
  const { standing, others } = read();
  expect(new Set(standing)).toEqual(new Set(['Last updated 12 Feb 2025']));
  expect(new Set(others)).toEqual(new Set(['record.example']));
});

test('every card of a record that has ended says so', () => {
  const { standing, others } = read('ended: 2025-03-01\n');
  expect(new Set([...standing, ...others])).toEqual(new Set(['Record ended 1 Mar 2025']));
});

test('the card of a statement names its question without a status, which is of another day', () => {
  expect(read().row).toEqual({ strong: 'On the question:', rest: 'Did they meet?' });
});
