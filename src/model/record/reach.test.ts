import { expect, test } from 'vitest';
import { buildFiles, item } from '../entries.fixture.ts';
import { findReach, joinReaches } from './reach.ts';

const URL = 'https://a.example/';
const ARCHIVE = { url: 'https://archive.example/a', on: '2025-04-02' };
const { publication } = buildFiles({
  'coverage/2025/04/a.mdx': item('', {
    sources: `sources: [{ outlet: post, url: ${URL}, access: metered, archive: ${JSON.stringify(ARCHIVE)} }]`,
  }),
});

test('what is known of an address holds wherever it is cited', () => {
  expect(findReach(publication, { url: URL })).toEqual({ access: 'metered', archive: ARCHIVE });
  expect(findReach(publication, { url: URL, access: 'free' }).access).toBe('free');
  expect(findReach(publication, { url: `${URL}b` })).toEqual({
    access: undefined,
    archive: undefined,
  });
});

test('of several copies the easiest counts, and a copy kept anywhere', () => {
  const none = { access: undefined, archive: undefined };
  const paid = { access: 'subscription', archive: ARCHIVE } as const;
  expect(joinReaches([none, paid])).toEqual(paid);
  expect(joinReaches([paid, { access: 'free', archive: undefined }])).toEqual({
    access: 'free',
    archive: ARCHIVE,
  });
  expect(joinReaches([])).toEqual(none);
});
