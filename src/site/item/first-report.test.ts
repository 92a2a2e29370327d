/** Which report came first: what the record knows of it, and no more. */
import { expect, test } from 'vitest';
import { SMALLEST, toItem, toTestContext } from '../../../test/support/publication.ts';
import { findFirstReport } from './first-report.ts';

/** `published` of the reports of The Gazette, The Mail and The Post. */
function tell(...published: readonly (string | undefined)[]): string | undefined {
  const outlets = ['gazette', 'mail', 'post'];
  const sources = published.map((on, index) => ({
    outlet: outlets[index],
    url: `https://paper.example/${String(index)}`,
    ...(on !== undefined && { published: on }),
  }));
  const context = toTestContext({
    ...SMALLEST,
    'outlets/mail.yaml': 'name: The Mail\nhomepage: https://mail.example/\n',
    'outlets/post.yaml': 'name: The Post\nhomepage: https://post.example/\n',
    'coverage/2025/02/first.mdx': toItem({ sources, dates: { added: '2025-02-20' } }),
  });
  const [item] = context.publication.items;
  return item && findFirstReport(context, item);
}

test.each([
  [['2025-02-11'], undefined],
  [
    ['2025-02-12', '2025-02-11', '2025-02-14'],
    'The Mail published first, as far as we know. The Gazette, one day later; The Post, three days later.',
  ],
  [
    ['2025-02-11T18:00+01:00', '2025-02-11T12:20-05:00', '2025-02-11T21:00+01:00'],
    'The Gazette published first, as far as we know. The Mail, 20 minutes later; The Post, three hours later.',
  ],
  // A day without an hour may hide an earlier one.
  [
    ['2025-02-11T18:00+01:00', '2025-02-11', '2025-02-12'],
    'The Gazette published first, as far as we know. The Mail, hour not known; The Post, one day later.',
  ],
  [
    ['2025-02-11', '2025-02-11', '2025-02-12'],
    'We lack the exact times to say which of The Gazette and The Mail published first. The Post, one day later.',
  ],
  [
    ['2025-02-12', undefined, '2025-02-11'],
    'The Post published first, as far as we know. The Gazette, one day later; The Mail, undated.',
  ],
  [
    ['2025-02-12', undefined],
    'We lack the exact times to say which of The Gazette and The Mail published first.',
  ],
])('published %j: %s', (published, told) => {
  expect(tell(...published)).toBe(told);
});
