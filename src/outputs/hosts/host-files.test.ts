import { expect, test } from 'vitest';
import { ABOUT, SMALLEST, toItem, toTestContext } from '../../../test/support/publication.ts';
import { listDays, listHostFiles, parseRedirects } from './host-files.ts';

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

const WRITTEN = {
  ...SMALLEST,
  'coverage/2025/02/moved.mdx': toItem({ aliases: ['coverage/2025/02/old'] }),
  'coverage/2025/02/gone.mdx': toItem({ status: 'withdrawn', withdrawn: 'It was wrong.' }),
};

const read = (about: string, path: string) => {
  const yaml = `${ABOUT}${about}\n`;
  const context = toTestContext({ ...WRITTEN, 'publication.yaml': yaml });
  return listHostFiles(context).find((file) => file.path === path)?.body;
};

test('for Netlify, what was withdrawn is sent with 410; others would refuse such a line', () => {
  const line = '/coverage/2025/02/gone /coverage/2025/02/gone.html 410!';
  const text = read('host: netlify', '_redirects') ?? '';
  expect(text.split('\n')).toContain(line);
  expect([...parseRedirects(text, '').keys()]).toEqual(['/coverage/2025/02/old']);
  expect(read('', '_redirects')).not.toContain('410');
});

test('for Apache, the site brings its .htaccess', () => {
  const text = read('host: apache', '.htaccess');
  expect(text).toContain('[E=dateline_page:$1.html,R=410,L]');
  expect(text).toContain('"https://record.example/coverage/2025/02/moved" [R=301,NE,L]');
  expect(read('', '.htaccess')).toBeUndefined();
});

test('https alone is said to every host, for as long as the publication says', () => {
  expect(read('hsts: 300', '_headers')).toMatch(
    /^\/\*\n[^]*?Strict-Transport-Security: max-age=300\n[^]*?\n\n/,
  );
  expect(read('', '_headers')).not.toContain('Strict-Transport-Security');
});
