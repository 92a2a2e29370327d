import { expect, test } from 'vitest';
import { toAddressed } from '../content/disk/address.ts';
import { toNewPath } from './open-file.ts';

test.each(['美国加征关税', 'الصين ترفع الرسوم', '🚢'])(
  '%s begins an item, and a person',
  (title) => {
    const item = toNewPath('coverage', title, '2025-02-12');
    expect(item).toMatch(/^coverage\/2025\/02\/page-[0-9a-f]{8}\.mdx$/);
    expect(toAddressed(item)).toMatchObject({ kind: 'coverage' });
    expect(toNewPath('person', title, '')).toMatch(/^people\/person-[0-9a-f]{8}\.mdx$/);
  },
);

test('words in the letters a to z are the address', () =>
  expect(toNewPath('coverage', 'Quist asks for a call', '2025-02')).toBe(
    'coverage/2025/02/quist-asks-for-a-call.mdx',
  ));
