import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../model/entries.fixture.ts';
import { toContext } from '../context.ts';
import { toFrontView } from './front.ts';

const question = (title: string) =>
  `---\ntitle: ${title}\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\ntopics: [story]\n---\n`;

test('the front page tells what is known beside what is not, however many questions stand before it', () => {
  const open = Array.from({ length: 8 }, (_, index) => `q${String(index)}`);
  const agreed = [
    say('x', { by: 'ann', about: 'zed', position: 'yes' }),
    say('y', { by: 'bo', about: 'zed', position: 'yes' }),
  ];
  const { publication } = buildFiles({
    ...Object.fromEntries(open.map((id) => [`questions/${id}.mdx`, question(id)])),
    'questions/zed.mdx': question('Zed'),
    'coverage/2025/04/a.mdx': item(agreed.join(' ')),
  });
  const { others, questions } = toFrontView(toContext(publication, 'https://test.example'));
  expect(questions).toBe(10);
  expect(others).toHaveLength(6);
  expect(others.at(-1)).toMatchObject({ text: 'Zed', status: 'known' });
});
