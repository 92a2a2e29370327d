import { describe, expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';
import { deriveStatus, listRivals } from './status.ts';

const PARTIES = ['north', 'east', 'south'];

/** Statements on the question, one for each list of speaker, day and position; `''` takes none. */
function derive(
  ...said: readonly (readonly [
    by: string,
    day: string,
    position: string,
    more?: Readonly<Record<string, string>>,
  ])[]
) {
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
    expect(statements.map(({ speakerLabel }) => speakerLabel)).toEqual(['Ann', 'Bo', 'Cy']);
  });

  test('drops what its own side has taken back, and nothing else', () => {
    const back = (by: string) =>
      derive(['ann', '2025-04-01', 'yes'], [by, '2025-04-02', '', { retracts: '#s0' }]);
    expect(back('ann')).toMatchObject({ status: 'unknown', rule: 'silent' });
    expect(back('bo')).toMatchObject({ status: 'unknown', rule: 'one-side' });
  });
});

test('rivals are what the dates do not put before the statement that counts', () => {
  const { all, held } = derive(
    ['ann', '2025-04-01/2025-04-09', 'yes'],
    ['ann', '2025-04-02', 'open'],
    ['ann', '2025-04-04', 'no'],
    ['ann', '2025-04-01/2025-04-08', 'no'],
  );
  expect(held.map(({ statement }) => statement.id)).toEqual(['s2']);
  expect(held.flatMap((latest) => listRivals(all, latest)).map(({ id }) => id)).toEqual(['s0']);
});
