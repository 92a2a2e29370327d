/** A story without sides: positions are held by those who speak, and the words say so. */
import { describe, expect, test } from 'vitest';
import { plain } from '../../../test/support/plain.ts';
import { ABOUT, buildFiles, item, say } from '../../model/entries.fixture.ts';
import type { Question } from '../../model/questions/question.ts';
import { toContext } from '../context.ts';
import { toQuestionCard } from '../parts/cards/record-cards.ts';
import { toQuestionLine } from '../parts/question/question-line.ts';
import { toDerivation } from './question-standing.ts';
import { listQuestionPages } from './question.ts';

const { parties: _parties, series: _series, ...SIDELESS } = ABOUT;
const PEOPLE = Object.fromEntries(
  ['ann', 'bo', 'cy', 'di', 'ed', 'fi'].map((id) => [
    `people/${id}.mdx`,
    `---\nname: ${id.charAt(0).toUpperCase()}${id.slice(1)}\n---\n`,
  ]),
);

function read(...said: readonly string[]) {
  const { publication } = buildFiles(
    {
      ...PEOPLE,
      'organizations/office.mdx': '---\nname: Office\n---\n',
      'coverage/2025/04/a.mdx': item(said.join(' ')),
    },
    SIDELESS,
  );
  const context = toContext(publication);
  const question = publication.record.questions.get('/questions/ask') as Question;
  const page = listQuestionPages(context).find(({ url }) => url === '/questions/ask');
  return { context, question, line: toQuestionLine(context, question), view: page?.view() };
}

const speak = (id: string, by: string, day: string, more: Readonly<Record<string, string>> = {}) =>
  say(id, { by, said: day, published: day, about: 'ask', ...more });
const toText = (rich: readonly { readonly text: string }[] = []) =>
  plain(rich.map(({ text }) => text).join(''));

const yes = speak('yes', 'ann', '2025-04-01', { position: 'yes' });
const no = speak('no', 'bo', '2025-04-02', { position: 'no' });

describe('a question without sides', () => {
  test('is disputed where two speakers differ', () => {
    const { question, line, view } = read(yes, no);
    expect(question.state).toMatchObject({ status: 'disputed', rule: 'disputed' });
    expect(line.verdict).toBe('Ann and Bo give different answers.');
    expect(toText(view?.derivation)).toMatch(/^The latest positions of Ann and Bo differ: /);
    expect(view?.positions.map(({ name, position }) => `${name}: ${position ?? ''}`)).toEqual([
      'Ann: It is so.',
      'Bo: It is not.',
    ]);
  });

  test('is known where all speakers agree, and unknown where one alone has spoken', () => {
    const agreed = read(yes, speak('too', 'bo', '2025-04-02', { position: 'yes' }));
    expect(agreed.question.state).toMatchObject({ status: 'known', rule: 'agreed' });
    const alone = read(yes, speak('mute', 'bo', '2025-04-02'));
    expect(alone.question.state).toMatchObject({ status: 'unknown', rule: 'one-speaker' });
    expect(alone.line.verdict).toBe('Ann has answered; Bo has not.');
    expect(toText(alone.view?.derivation)).toMatch(
      /^Only one speaker has taken a position: Ann, [^:]*\. One speaker’s word does not settle it\.$/,
    );
  });

  test('follows the latest word of each, and what was taken back is gone', () => {
    const turned = speak('turned', 'ann', '2025-04-03', { position: 'no' });
    expect(read(yes, no, turned).question.state.rule).toBe('agreed');
    const back = speak('back', 'ann', '2025-04-03', { retracts: 'coverage/2025/04/a#yes' });
    expect(read(yes, no, back).question.state).toMatchObject({ rule: 'one-speaker' });
  });

  test('holds to a body what is said on its behalf, and to nobody what is said without a name', () => {
    const forOffice = { 'on-behalf-of': 'office', position: 'yes' };
    const own = speak('own', 'cy', '2025-04-02', { ...forOffice, position: 'no' });
    const { question } = read(speak('body', 'bo', '2025-04-01', forOffice), own);
    expect(question.state.held.map(({ party }) => party)).toEqual(['office']);
    const unnamed = speak('leak', 'anonymous', '2025-04-03', { as: 'an official', position: 'no' });
    const { view } = read(yes, unnamed);
    const rows = view?.months.flatMap((month) => month.rows) ?? [];
    expect(rows.map(({ remark }) => remark)).toEqual([
      undefined,
      'The speaker is unnamed, so the words count for nobody.',
    ]);
    expect(view?.months[0]?.tally).toBe('2 statements: Ann 1, unnamed 1');
  });

  test('shows a few of many speakers, each position among them, and counts the rest', () => {
    const all = ['ann', 'bo', 'cy', 'di', 'ed'].map((by, index) =>
      speak(by, by, `2025-04-0${String(index + 1)}`, { position: 'yes' }),
    );
    const { context, question, view, line } = read(
      ...all,
      speak('fi', 'fi', '2025-04-06', { position: 'no' }),
    );
    expect(view?.positions.map(({ name }) => name)).toEqual(['Ann', 'Bo', 'Cy', 'Fi']);
    expect(view?.morePositions).toBe(2);
    expect(line.verdict).toBe('Ann, Bo, Cy, Di and 2 more give different answers.');
    const derivation = toText(toDerivation(context, question, question.state));
    expect(derivation).toMatch(/; Cy, 3 Apr 2025; Fi, 6 Apr 2025; and 2 more\.$/);
    const { body } = toQuestionCard(context, question);
    expect(body.sort === 'sides' && body.sides.map(({ name }) => name)).toEqual([
      'Ann',
      'Bo',
      'Cy',
      'Fi',
    ]);
  });
});
