/** A claim that many answer, and many before it was public, does not make its page grow without end. */
import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../../model/entries.fixture.ts';
import { toContext } from '../../context.ts';
import { listQuestionPages } from '../../question/question.ts';

const MANY = 40;
const claim = { said: '2025-04-01', about: 'ask', position: 'yes' };
const denials = Array.from({ length: MANY }, (_, at) => {
  const day = `2025-04-${String(2 + (at % 20)).padStart(2, '0')}`;
  const denial = {
    by: 'bo',
    said: day,
    about: 'ask',
    position: 'no',
    denies: 'coverage/2025/05/claim#claim',
  };
  return [
    `coverage/2025/04/denial-${String(at)}.mdx`,
    item(say('denial', denial), { published: day }),
  ];
});
const { publication } = buildFiles({
  ...(Object.fromEntries(denials) as Record<string, string>),
  'coverage/2025/05/claim.mdx': item(say('claim', claim), { published: '2025-05-01' }),
});

test('a row names the first, and says how many there are beside', () => {
  const view = listQuestionPages(toContext(publication))
    .find(({ url }) => url === '/questions/ask')
    ?.view();
  const rows = view?.months.flatMap((month) => month.rows) ?? [];
  const first = rows.find(({ id }) => id.endsWith('claim-claim'));
  expect(rows).toHaveLength(MANY + 1);
  expect(first?.line.relations).toMatchObject({ more: MANY - 20 });
  expect(first?.line.relations.shown).toHaveLength(20);
  for (const { unseen } of rows) expect(unseen.shown.length).toBeLessThanOrEqual(9);
});
