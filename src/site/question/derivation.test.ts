/** What a question says of its status: how long it has held, who signs for it, and what the dates leave open. */
import { describe, expect, test } from 'vitest';
import { ABOUT, buildFiles, item, say } from '../../model/entries.fixture.ts';
import type { Question } from '../../model/questions/question.ts';
import { toContext } from '../context.ts';
import { listPositions, toQuestionLine } from '../parts/question/question-line.ts';
import type { Rich } from '../parts/links.ts';
import { listStepsOnce } from '../parts/question/as-of.ts';
import { toDerivation, toSince, toStanding } from './question-standing.ts';
import { toTally } from './question.ts';
import { plain } from '../../../test/support/plain.ts';

const QUESTION =
  '---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": It is so., "no": It is not. }\n';

function ask(said: readonly string[], more = '', about = ABOUT) {
  const { publication } = buildFiles(
    {
      'questions/ask.mdx': `${QUESTION}${more}\n---\n`,
      'questions/other.mdx': `${QUESTION}---\n`,
      'questions/third.mdx': `${QUESTION}---\n`,
      'coverage/2025/04/a.mdx': item(said.join(' ')),
      'events/fair.mdx': '---\ntitle: Fair\ndate: 2025-04-06\n---\n',
    },
    about,
  );
  const context = toContext(publication);
  const question = publication.record.questions.get('/questions/ask') as Question;
  return { context, question };
}

const speak = (id: string, by: string, said: string, published: string, position?: string) =>
  say(id, { by, said, published, about: 'ask', ...(position !== undefined && { position }) });

const toText = (rich: Rich) => plain(rich.map(({ text }) => text).join(''));

const BOTH = [
  speak('a', 'ann', '2025-04-01', '2025-04-01', 'yes'),
  speak('b', 'bo', '2025-04-05', '2025-04-05', 'yes'),
];
const settled = (on: string) =>
  `answered: { by: fair, on: ${on}, position: "yes", why: It was seen. }`;

describe('since', () => {
  test.each([
    ['2025-04-06', 'since 6 Apr 2025'],
    ['2025-04-02', 'since 2 Apr 2025'],
  ])('of a question settled on %s is told as “%s”', (on, words) => {
    const { context, question } = ask(BOTH, `parties: [north, east, south]\n${settled(on)}`);
    expect(toText(toSince(context, question, question.state))).toBe(words);
  });
});

describe('what settled a question is signed', () => {
  test.each([
    ['by the editor', { ...ABOUT, editors: [{ name: 'Ed' }] }, 'Ed'],
    ['by an editor without a name', ABOUT, 'An editor of this publication'],
  ])('%s', (_, about, name) => {
    const { context, question } = ask(BOTH, settled('2025-04-06'), about);
    expect(toText(toDerivation(context, question, question.state))).toBe(
      `Settled by Fair. It was seen. ${name} names this as what settled it, from 6 Apr 2025.`,
    );
  });
});

describe('what settled a question is told apart from what the sides say', () => {
  const stand = (said: readonly string[], more = '') => {
    const { context, question } = ask(said, more);
    const head = { title: 'Ask?', description: 'It counts.', path: '/questions/ask' };
    return toStanding(context, question, { head });
  };

  test('with the day of the event', () => {
    const { settling, positions } = stand(BOTH, settled('2025-04-06'));
    expect(settling?.what).toEqual({ text: 'Fair', url: '/events/fair' });
    expect(plain(settling?.on?.map(({ text }) => text).join('') ?? '')).toBe('6 Apr 2025');
    expect(positions).toHaveLength(3);
  });

  test('where the sides agree, their words settled it', () => {
    const { settling, mark } = stand(BOTH);
    expect(settling).toBeUndefined();
    expect(mark.status).toBe('known');
  });
});

describe('sides are named, however many there are', () => {
  const yes = speak('a', 'ann', '2025-04-01', '2025-04-01', 'yes');
  const no = speak('b', 'bo', '2025-04-02', '2025-04-02', 'no');
  const also = speak('b', 'bo', '2025-04-02', '2025-04-02', 'yes');
  const third = speak('c', 'cy', '2025-04-03', '2025-04-03', 'no');

  test.for([
    ['one of three', [yes], 'North has answered; East and South have not.'],
    [
      'two of three that agree',
      [yes, also],
      'North and East say the same. South has given no answer.',
    ],
    [
      'two of three that do not',
      [yes, no],
      'North and East give different answers. South has given none.',
    ],
    ['three', [yes, also, third], 'North, East and South give different answers.'],
    ['none', [], 'As far as we know, nobody has answered it.'],
  ] as const)('%s', ([, said, verdict]) => {
    const { context, question } = ask(said);
    expect(toQuestionLine(context, question).verdict).toBe(verdict);
  });

  test('the answer names those without one', () => {
    const { context, question } = ask([yes, no]);
    expect(toQuestionLine(context, question).answer).toBe(
      'North: It is so. East: It is not. South has taken no position.',
    );
  });

  test('the derivation names those that have taken a position', () => {
    const { context, question } = ask([yes, no]);
    expect(toText(toDerivation(context, question, question.state))).toMatch(
      /^The latest positions of North and East differ: /,
    );
  });

  test('sides of one zone share its clock, by the name of its city or that of the zone, never by a side’s', () => {
    const { publication } = buildFiles(
      {},
      {
        ...ABOUT,
        parties: [
          { id: 'north', name: 'North', zone: 'Europe/Oslo' },
          { id: 'east', name: 'Council', zone: 'Asia/Shanghai', city: 'East' },
          { id: 'south', name: 'South', zone: 'Europe/Oslo' },
        ],
      },
    );
    expect(toContext(publication).cities).toEqual([
      { name: 'Oslo', zone: 'Europe/Oslo' },
      { name: 'East', zone: 'Asia/Shanghai' },
    ]);
    expect(toContext(buildFiles({}, { ...ABOUT, parties: undefined }).publication).cities).toEqual(
      [],
    );
  });
});

describe('where the order is not known', () => {
  const early = ['c', 'd', 'e', 'f'].map((id) =>
    speak(id, 'ann', '2025-02-04', '2025-02-04', 'no'),
  );
  const { context, question } = ask([
    ...early,
    speak('g', 'ann', '2025-02-03/2025-02-09', '2025-02-10', 'yes'),
  ]);

  test('the answer says so', () => {
    expect(toQuestionLine(context, question).answer).toBe(
      'North: It is so. We don’t know whether that is the latest word. East and South have taken no position.',
    );
  });

  test('the derivation says so', () => {
    expect(toText(toDerivation(context, question, question.state))).toContain(
      ' 4 statements by North with another position may be later; the dates do not show it.',
    );
  });

  test('three stand beside the position, and the number of the rest', () => {
    const { rivals } = listPositions(context, question)[0] ?? {};
    expect(rivals).toMatchObject({ more: 1, why: 'This one counts because it became known last.' });
    expect(rivals?.links).toHaveLength(3);
  });
});

describe('the tally of a ladder', () => {
  const deny = (id: string, about: string) =>
    say(id, { by: 'bo', said: '2025-04-09', about, position: 'no', denies: '#a' });

  test.each([
    ['2 statements', []],
    ['3 statements; 2 on this question, 1 on another question, in grey', ['other']],
    ['4 statements; 2 on this question, 2 on other questions, in grey', ['other', 'third']],
  ])('is “%s”', (text, others) => {
    const { context, question } = ask(
      [...BOTH, ...others.map((about, index) => deny(`x${String(index)}`, about))],
      'related: [other, third]',
    );
    expect(toTally(context, listStepsOnce(context, question))).toBe(text);
  });
});
