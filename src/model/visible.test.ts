import { describe, expect, test } from 'vitest';
import { KIND_NAMES, type KindName } from '../content/kinds/kinds.ts';
import { toOldAddressField } from '../content/kinds/relations.ts';
import { ABOUT, type Files } from './entries.fixture.ts';
import { DRAFT, toHidden, WITHDRAWN } from './hidden.fixture.ts';
import { WAYS } from './naming.fixture.ts';
import { toReleased } from './released.ts';
import { judgeFiles } from '../../test/support/judged.ts';

const PUBLISHED = 'status: published';

function tell(hidden: string, file: string, text: string) {
  return judgeFiles({ ...toHidden(hidden), [file]: text }).findings.map(
    ({ entry, field, code, severity, message }) => ({
      in: entry.inside,
      field,
      code,
      severity,
      message,
    }),
  );
}

describe('what is out may not name a draft', () => {
  test.each(WAYS)('$file names $named', ({ file, named, toText, field }) => {
    for (const status of [PUBLISHED, WITHDRAWN]) {
      const found = tell(DRAFT, file, toText(status));
      expect(found).toEqual([
        expect.objectContaining({ in: file, field, code: 'reference.draft', severity: 'error' }),
      ]);
      expect(found[0]?.message).toMatch(
        new RegExp(`/${named}\\.(mdx|yaml) is a draft \\(status: draft\\)`),
      );
    }
  });

  test.each(WAYS)('though a draft may: $file names $named', ({ file, toText }) => {
    expect(tell(DRAFT, file, toText(DRAFT))).toEqual([]);
  });

  test('nor may publication.yaml', () => {
    const lead = (files: Files) =>
      judgeFiles(files, { ...ABOUT, lead: 'hid-topic' }).findings.map(({ entry, at, code }) => [
        entry.inside,
        at,
        code,
      ]);
    expect(lead(toHidden(DRAFT))).toEqual([['publication.yaml', ['lead'], 'reference.draft']]);
    expect(lead(toHidden(WITHDRAWN))).toEqual([
      ['publication.yaml', ['lead'], 'reference.withdrawn'],
    ]);
  });

  test('what publication.yaml offers for new items exists, and is not withdrawn', () => {
    const tellOf = (hidden: string, topics: string[], place?: string) =>
      judgeFiles(toHidden(hidden), { ...ABOUT, defaults: { topics, place } }).findings.map(
        ({ entry, at, code }) => [entry.inside, at, code],
      );
    expect(tellOf(DRAFT, ['hid-topic', 'nothing'], 'nowhere')).toEqual([
      ['publication.yaml', ['defaults', 'topics', 1], 'reference.dangling'],
      ['publication.yaml', ['defaults', 'place'], 'reference.dangling'],
    ]);
    expect(tellOf(WITHDRAWN, ['hid-topic'])).toEqual([
      ['publication.yaml', ['defaults', 'topics', 0], 'reference.withdrawn'],
    ]);
  });

  const OWN = 'https://test.example/people/hid';

  test.each([
    [['contact'], { contact: OWN }],
    [['licence'], { licence: OWN }],
    [['editors', 0, 'url'], { editors: [{ name: 'Ed', url: OWN }] }],
    [['policies', 'ethics'], { policies: { ethics: '/people/hid' } }],
  ])('nor may publication.yaml link to one: %s', (path, more) => {
    const found = (files: Files) => judgeFiles(files, { ...ABOUT, ...more }).findings;
    expect(found(toHidden(DRAFT))).toMatchObject([
      { entry: { inside: 'publication.yaml' }, at: path, code: 'reference.draft' },
    ]);
    expect(found(toHidden(WITHDRAWN))).toEqual([]);
  });
});

test.each(WAYS)(
  'what is withdrawn is named by its address alone: $file names $named',
  ({ file, toText, field, isAddress }) => {
    const codes = (status: string) =>
      tell(WITHDRAWN, file, toText(status)).map((one) => [one.field, one.code]);
    expect(codes(PUBLISHED)).toEqual(isAddress ? [] : [[field, 'reference.withdrawn']]);
    expect(codes(WITHDRAWN)).toEqual([]);
  },
);

/** All that a publication holds, as text. */
function print(value: unknown): string {
  const seen = new Set<unknown>();
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof Map) return [...inner];
    if (typeof inner !== 'object' || inner === null) return inner;
    if (seen.has(inner)) return undefined;
    seen.add(inner);
    return inner;
  });
}

test('of drafts there is nothing in a publication, wherever drafts name what is published', () => {
  const naming = Object.fromEntries(
    WAYS.map(({ file, toText }, index) => [file.replace('.', `${String(index)}.`), toText(DRAFT)]),
  );
  const { publication, findings } = judgeFiles({ ...toHidden(DRAFT), ...naming });
  expect(findings).toEqual([]);
  expect(print(publication)).toBe(print(judgeFiles({}).publication));
  expect(Object.keys(toReleased(publication))).toEqual(
    Object.keys(toReleased(judgeFiles({}).publication)),
  );
});

describe('what is withdrawn', () => {
  const { publication, findings } = judgeFiles(toHidden(WITHDRAWN));
  const none = judgeFiles({}).publication;

  test('keeps its address, its old addresses and its corrections', () => {
    expect(findings).toEqual([]);
    expect(new Set(publication.withdrawn.map(({ kind }) => kind))).toEqual(new Set(KIND_NAMES));
    expect(publication.withdrawn.every(({ url }) => publication.byUrl.has(url))).toBe(true);
    const moving = KIND_NAMES.filter((kind) => toOldAddressField(kind) !== undefined);
    expect(publication.redirects).toHaveLength(moving.length);
    expect(publication.record.corrections).toHaveLength(KIND_NAMES.length);
  });

  test('is in no list, no relation and no rate', () => {
    const list = ({ things }: typeof none, kind: KindName) =>
      (things.get(kind) ?? []).map(({ url }) => url);
    for (const kind of KIND_NAMES) expect(list(publication, kind)).toEqual(list(none, kind));
    expect(publication.items).toEqual(none.items);
    expect(publication.record.statements).toEqual([]);
    expect([...publication.record.questions.keys()]).toEqual([...none.record.questions.keys()]);
    expect(publication.record.measures.size).toBe(0);
    expect(publication.record.series).toEqual(none.record.series);
    expect([...publication.backlinks]).toEqual([...none.backlinks]);
    expect(publication.coverage.size).toBe(0);
  });

  test.each(Object.entries(toHidden(WITHDRAWN)))('says why: %s', (file, text) => {
    const codes = (changed: string) =>
      judgeFiles({ [file]: changed }).findings.map(({ field, code }) => [field, code]);
    expect(codes(text.replace('withdrawn: It was wrong.\n', ''))).toEqual([
      ['withdrawn', 'field.missing'],
    ]);
    expect(codes(text.replace('status: withdrawn\n', ''))).toEqual([['status', 'field.missing']]);
  });
});
