import { expect, test } from 'vitest';
import { SMALLEST, toItem, toTestContext } from '../../../test/support/publication.ts';
import { listDays } from './host-files.ts';

test('a page that leads on from a day without one does not speak of itself as the other', () => {
  const context = toTestContext({
    ...SMALLEST,
    'coverage/2025/02/later.mdx': toItem({ dates: { added: '2025-02-15' } }),
  });
  const lead = listDays(context).find(({ path }) => path.includes('2025-02-13'));
  expect(lead?.body).toContain(
    '>13\u00a0Feb 2025 has no page. Go to the last day before it that has one.</a>',
  );
  expect(lead?.body).not.toContain('This is');
});
