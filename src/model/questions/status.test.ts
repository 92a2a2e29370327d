import { describe, expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';
import { getStateOn, type Question } from './question.ts';
import { deriveStatus, listDeciding } from './status.ts';

const PARTIES = ['north', 'east', 'south'];

type Said = readonly [
  by: string,
  day: string,
  position: string,
  more?: Readonly<Record<string, string>>,
];

/** Statements on the question, one for each list of speaker, day and position; `''` takes none. */
function derive(...said: readonly Said[]) {
  const body = said
    .map(([by, day, position, more], index) =>
      say(`s${String(index)}`, {
        by,
        said: day,
        about: 'ask',
        ...(position !== '' && { position }),
        ...more,
      }),
    )
    .join(' ');
  const { statements } = buildFiles({ 'coverage/2025/04/a.mdx': item(body) }).publication.record;
  return { ...deriveStatus(statements, PARTIES), all: statements };
}

describe('the status', () => {
  test.each([
    ['unknown if nobody has spoken', [], 'unknown', 'silent', undefined],
    [
      'unknown if all that was said takes no position',
      [['ann', '2025-04-01', '']],
      'unknown',
      'silent',
      undefined,
    ],
    [
      'unknown if one side alone has spoken',
      [['ann', '2025-04-01', 'yes']],
      'unknown',
      'one-side',
      'yes',
    ],
    [
      'known if two sides agree',
      [
        ['ann', '2025-04-01', 'yes'],
        ['bo', '2025-04-02', 'yes'],
      ],
      'known',
      'agreed',
      'yes',
    ],
    [
      'disputed if two sides do not',
      [
        ['ann', '2025-04-01', 'yes'],
        ['bo', '2025-04-02', 'no'],
      ],
      'disputed',
      'disputed',
      undefined,
    ],
    [
      'disputed if one of three does not',
      [
        ['ann', '2025-04-01', 'yes'],
        ['bo', '2025-04-02', 'yes'],
        ['cy', '2025-04-03', 'no'],
      ],
      'disputed',
      'disputed',
      undefined,
    ],
    [
      'known again when the last comes round',
      [
        ['ann', '2025-04-01', 'yes'],
        ['bo', '2025-04-02', 'no'],
        ['bo', '2025-04-03', 'yes'],
      ],
      'known',
      'agreed',
      'yes',
    ],
    [
      'left alone by a non-answer',
      [
        ['ann', '2025-04-01', 'yes'],
        ['bo', '2025-04-02', 'no'],
        ['bo', '2025-04-03', ''],
      ],
      'disputed',
      'disputed',
      undefined,
    ],
    [
      'left alone by somebody of no side',
      [
        ['ann', '2025-04-01', 'yes'],
        ['dee', '2025-04-02', 'no'],
      ],
      'unknown',
      'one-side',
      'yes',
    ],
  ] as const)('is %s', (_, said, status, rule, position) => {
    expect(derive(...said)).toMatchObject({ status, rule, position });
  });

  test('is known by one joint statement, the word of both sides', () => {
    const joint = ['ann', '2025-04-03', 'yes', { 'on-behalf-of': 'ann bo' }] as const;
    const { status, rule, held, statements } = derive(['bo', '2025-04-02', 'no'], joint);
    expect([status, rule]).toEqual(['known', 'agreed']);
    expect(held.map(({ party, position }) => [party, position])).toEqual([
      ['north', 'yes'],
      ['east', 'yes'],
    ]);
    expect(statements.map(({ id }) => id)).toEqual(['s1']);
  });

  test('keeps the joint word of one side when the other takes it back', () => {
    const joint = ['ann', '2025-04-03', 'yes', { 'on-behalf-of': 'ann bo' }] as const;
    const back = ['bo', '2025-04-04', '', { retracts: '#s0' }] as const;
    expect(derive(joint, back).held.map(({ party }) => party)).toEqual(['north']);
  });

  test('is left alone by one who is not named', () => {
    const unnamed = [
      'anonymous',
      '2025-04-03',
      'no',
      { as: 'an official', 'on-behalf-of': 'office' },
    ] as const;
    expect(
      derive(['ann', '2025-04-01', 'yes'], ['bo', '2025-04-02', 'yes'], unnamed),
    ).toMatchObject({ status: 'known', position: 'yes' });
  });

  test('goes by what was said last, whatever stands first in the file', () => {
    const { held } = derive(['ann', '2025-04-05', 'no'], ['ann', '2025-04-01', 'yes']);
    expect(held.map(({ position }) => position)).toEqual(['no']);
  });

  test('names the deciding statements in the order of the sides', () => {
    const { statements } = derive(
      ['cy', '2025-04-01', 'yes'],
      ['bo', '2025-04-02', 'no'],
      ['ann', '2025-04-03', 'yes'],
    );
    expect(statements.map(({ nameSpeakers }) => nameSpeakers())).toEqual(['Ann', 'Bo', 'Cy']);
  });

  test('drops what its own side has taken back, and nothing else', () => {
    const back = (by: string) =>
      derive(['ann', '2025-04-01', 'yes'], [by, '2025-04-02', '', { retracts: '#s0' }]);
    expect(back('ann')).toMatchObject({ status: 'unknown', rule: 'silent' });
    expect(back('bo')).toMatchObject({ status: 'unknown', rule: 'one-side' });
  });
});

describe('the latest of a side', () => {
  const hold = (...said: readonly Said[]) =>
    derive(...said).held.map(({ statement, rivals }) => [statement.id, rivals.map(({ id }) => id)]);

  test('of dates that overlap is what became known last, with the others beside it', () => {
    expect(
      hold(
        ['ann', '2025-02-03', 'open', { published: '2025-02-20' }],
        ['ann', '2025-02-03/2025-02-09', 'yes', { published: '2025-02-10' }],
        ['ann', '2025-02-04', 'no', { published: '2025-02-05' }],
        ['ann', '2025-02-04', 'yes', { published: '2025-02-04' }],
        ['ann', '2025-02-04', 'no', { published: '2025-02-04' }],
      ),
    ).toEqual([['s1', ['s2', 's4']]]);
  });

  test('is not what was certainly said before, however late it became known', () => {
    expect(
      hold(
        ['ann', '2025-04-22', 'yes', { published: '2025-04-25' }],
        ['ann', '2025-04-24', 'no', { published: '2025-04-24' }],
      ),
    ).toEqual([['s1', []]]);
  });

  test('is not what was certainly public before, however vaguely it is dated', () => {
    expect(
      hold(
        ['ann', '2025-04-02~', 'yes', { published: '2025-04-03' }],
        ['ann', '2025-04-04', 'no', { published: '2025-04-04' }],
      ),
    ).toEqual([['s1', []]]);
  });

  test('is not what another of them bears on', () => {
    expect(
      hold(
        ['ann', '2025-04-02', 'yes', { updates: '#s1', published: '2025-04-02' }],
        ['ann', '2025-04-02', 'no', { published: '2025-04-03' }],
      ),
    ).toEqual([['s0', []]]);
  });

  test('is told though two bear on each other', () => {
    expect(
      hold(
        ['ann', '2025-04-02', 'yes', { updates: '#s1' }],
        ['ann', '2025-04-02', 'no', { updates: '#s0' }],
      ),
    ).toEqual([['s1', ['s0']]]);
  });

  test('of one day and one publication goes by the order of saying', () => {
    expect(hold(['ann', '2025-04-02', 'yes'], ['ann', '2025-04-02', 'no'])).toEqual([
      ['s1', ['s0']],
    ]);
  });

  test('is without rivals where the others say the same', () => {
    expect(
      hold(['ann', '2025-04-01/2025-04-09', 'no'], ['ann', '2025-04-02', 'no']).map(
        ([, rivals]) => rivals,
      ),
    ).toEqual([[]]);
  });
});

const ASK =
  '---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\nparties: [north, east]\n---\n';

function ask(...said: readonly string[]): Question {
  const { record } = buildFiles({
    'questions/ask.mdx': ASK,
    'coverage/2025/04/a.mdx': item(said.join(' ')),
  }).publication;
  return record.questions.get('/questions/ask') as Question;
}

const speak = (id: string, day: string, more: Readonly<Record<string, string>> = {}) =>
  say(id, { said: day, published: day, about: 'ask', ...more });

const toIds = (question: Question, day?: string) =>
  listDeciding(question, day === undefined ? undefined : getStateOn(question, day)).map(
    ({ party, held, unanswering }) => [party, held?.statement.id, unanswering.map(({ id }) => id)],
  );

describe('the statements that decide', () => {
  test('a later refusal leaves the position standing', () => {
    const question = ask(
      speak('claim', '2025-04-01', { position: 'yes' }),
      speak('refusal', '2025-04-04'),
    );
    expect(toIds(question)).toEqual([
      ['north', 'claim', ['refusal']],
      ['east', undefined, []],
    ]);
  });

  test('a refusal is no word of a side that has taken no position', () => {
    const question = ask(speak('refusal', '2025-04-04'), speak('more', '2025-04-05'));
    expect(toIds(question)[0]).toEqual(['north', undefined, ['refusal', 'more']]);
  });

  test('a position that was taken back is neither a word nor a way of not answering', () => {
    const question = ask(
      speak('claim', '2025-04-01', { position: 'yes' }),
      speak('slip', '2025-04-02', { position: 'no' }),
      speak('regret', '2025-04-03', { retracts: '#slip' }),
    );
    expect(toIds(question)[0]).toEqual(['north', 'claim', ['regret']]);
  });

  test('nobody answers for the words of an unnamed speaker', () => {
    const question = ask(
      speak('unnamed', '2025-04-02', {
        by: 'anonymous',
        as: 'a clerk',
        'on-behalf-of': 'office',
      }),
    );
    expect(toIds(question)).toEqual([
      ['north', undefined, []],
      ['east', undefined, []],
    ]);
  });

  test('on a past day what came later is not there', () => {
    const question = ask(
      speak('refusal', '2025-04-01'),
      speak('claim', '2025-04-03', { position: 'yes' }),
      speak('later', '2025-04-05'),
    );
    expect(toIds(question, '2025-04-02')[0]).toEqual(['north', undefined, ['refusal']]);
    expect(toIds(question, '2025-04-03')[0]).toEqual(['north', 'claim', []]);
    expect(toIds(question, '2025-03-31')[0]).toEqual(['north', undefined, []]);
  });
});
