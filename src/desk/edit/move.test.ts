import { expect, test } from 'vitest';
import { toAddressed } from '../../content/disk/address.ts';
import { toThingUrl } from '../../site/addresses/things.ts';
import { EditError } from './fields.ts';
import { type ContentText, moveAnchor, moveEntry } from './move.ts';

const SITE = 'https://test.example';

function toTexts(files: Readonly<Record<string, string>>): ContentText[] {
  return Object.entries(files).map(([inside, text]) => {
    if (inside === 'publication.yaml') return { kind: 'publication', inside, url: '/', text };
    const addressed = toAddressed(inside);
    if ('message' in addressed) throw new Error(inside);
    return { kind: addressed.kind, inside, url: toThingUrl(addressed.kind, addressed.id), text };
  });
}

const FILES = toTexts({
  'publication.yaml': `name: T\nurl: ${SITE}\nlead: story\n`,
  'people/ann.mdx': '---\nname: Ann\n---\n',
  'topics/story.mdx':
    '---\ntitle: S\nplayers: [{ entity: ann, role: R }]\n---\n\n[Ann](/people/ann) and [Ann](https://test.example/people/ann#a "t").\n',
  'questions/ask.mdx':
    '---\ntitle: A\npositions: { soon: Soon., not: No. }\nanswered:\n  by: coverage/2025/04/a#one\n  position: soon\n---\n',
  'coverage/2025/04/a.mdx':
    '---\ntitle: A\nentities: [ann, annex]\nimage: { src: ./ann.png }\n---\n\n`ann` <Entity id="ann">ann</Entity>: <Statement id="one" by="ann" on-behalf-of="bo ann" to="ann" said="2025" about="ask" position="soon">ann</Statement> <Statement id="two" by="bo" said="2025" repeats="#one">x</Statement>\n',
  'coverage/2025/05/b.mdx':
    '---\ntitle: B\n---\n\n<Statement id="one" by="bo" said="2025" denies="coverage/2025/04/a#one #two">x</Statement>\n\n<SeeAlso ids="/coverage/2025/04/a /people/ann" />\n\n<Entity id="ann" />\n',
  'measures/m.mdx':
    '---\ntitle: M\nactor: ann\nhistory:\n  - status: announced\n    on: 2025-01-01\n    item: coverage/2025/04/a\n    id: first\n  - status: in-force\n    on: 2025-01-02\n    item: 2025/04/a\n---\n',
});

test('every reference to a person follows, and nothing else', () => {
  const { texts } = moveEntry(FILES, SITE, { kind: 'person', id: 'ann' }, 'anne', true);
  expect([...texts.keys()].toSorted()).toEqual([
    'coverage/2025/04/a.mdx',
    'coverage/2025/05/b.mdx',
    'measures/m.mdx',
    'people/ann.mdx',
    'people/anne.mdx',
    'topics/story.mdx',
  ]);
  expect(texts.get('people/ann.mdx')).toBeUndefined();
  expect(texts.get('people/anne.mdx')).toBe('---\nname: Ann\nredirects: [people/ann]\n---\n');
  expect(texts.get('topics/story.mdx')).toContain('{ entity: anne, role: R }');
  expect(texts.get('topics/story.mdx')).toContain(
    '[Ann](/people/anne) and [Ann](https://test.example/people/anne#a "t")',
  );
  expect(texts.get('coverage/2025/04/a.mdx')).toBe(
    FILES[4]?.text
      .replace('[ann,', '[anne,')
      .replace('id="ann"', 'id="anne"')
      .replace(
        'by="ann" on-behalf-of="bo ann" to="ann"',
        'by="anne" on-behalf-of="bo anne" to="anne"',
      ),
  );
  expect(texts.get('coverage/2025/05/b.mdx')).toContain('/people/anne"');
  expect(texts.get('coverage/2025/05/b.mdx')).toContain('<Entity id="anne" />');
});

test('an item takes its picture along, and its statements are found at the new address', () => {
  const from = { kind: 'coverage', id: '2025/04/a' } as const;
  const { texts, pictures } = moveEntry(FILES, SITE, from, '2025/05/c', true);
  expect([...pictures]).toEqual([['coverage/2025/04/ann.png', 'coverage/2025/05/ann.png']]);
  expect(texts.get('coverage/2025/05/c.mdx')).toContain('aliases: [coverage/2025/04/a]');
  expect(texts.get('coverage/2025/05/c.mdx')).toContain('src: ./ann.png');
  expect(texts.get('coverage/2025/05/c.mdx')).toContain('repeats="#one"');
  expect(texts.get('coverage/2025/05/b.mdx')).toContain('denies="coverage/2025/05/c#one #two"');
  expect(texts.get('questions/ask.mdx')).toContain('by: coverage/2025/05/c#one');
  expect(texts.get('measures/m.mdx')).toContain('item: coverage/2025/05/c\n');
  expect(texts.get('measures/m.mdx')).toContain('item: 2025/05/c\n');
});

test('what was moved back needs no redirect to itself', () => {
  const there = moveEntry(FILES, SITE, { kind: 'person', id: 'ann' }, 'anne', true).texts;
  const moved = toTexts({ 'people/anne.mdx': there.get('people/anne.mdx') ?? '' });
  const { texts } = moveEntry(moved, SITE, { kind: 'person', id: 'anne' }, 'ann', true);
  expect(texts.get('people/ann.mdx')).toBe('---\nname: Ann\nredirects: [people/anne]\n---\n');
});

test('the topic of the masthead follows', () => {
  const { texts } = moveEntry(FILES, SITE, { kind: 'topic', id: 'story' }, 'the-story', false);
  expect(texts.get('publication.yaml')).toContain('lead: the-story');
  expect(texts.get('topics/the-story.mdx')).not.toContain('aliases');
});

test('a statement is renamed where it stands and where it is named', () => {
  const names = { from: 'one', to: 'first', keepsOld: true };
  const { texts } = moveAnchor(FILES, SITE, { kind: 'coverage', id: '2025/04/a' }, names);
  expect([...texts.keys()].toSorted()).toEqual([
    'coverage/2025/04/a.mdx',
    'coverage/2025/05/b.mdx',
    'questions/ask.mdx',
  ]);
  expect(texts.get('coverage/2025/04/a.mdx')).toContain('<Statement id="first"');
  expect(texts.get('coverage/2025/04/a.mdx')).toContain('was="one">');
  expect(texts.get('coverage/2025/04/a.mdx')).toContain('repeats="#first"');
  expect(texts.get('coverage/2025/05/b.mdx')).toContain('id="one" by="bo"');
  expect(texts.get('coverage/2025/05/b.mdx')).toContain('denies="coverage/2025/04/a#first #two"');
});

test('a position is renamed with the statements that take it, a step with its measure', () => {
  const names = { from: 'soon', to: 'coming', keepsOld: true };
  const { texts } = moveAnchor(FILES, SITE, { kind: 'question', id: 'ask' }, names);
  expect(texts.get('questions/ask.mdx')).toContain('{ coming: Soon., not: No. }');
  expect(texts.get('questions/ask.mdx')).toContain('position: coming');
  expect(texts.get('questions/ask.mdx')).toContain('was:\n  soon: coming');
  expect(texts.get('coverage/2025/04/a.mdx')).toContain('position="coming"');
  const step = moveAnchor(
    FILES,
    SITE,
    { kind: 'measure', id: 'm' },
    { from: 'first', to: 'begin', keepsOld: true },
  );
  expect(step.texts.get('measures/m.mdx')).toContain('id: begin\n    was: [first]\n');
});

test('a name that is taken or not there is refused', () => {
  const rename = (from: string, to: string) => () =>
    moveAnchor(FILES, SITE, { kind: 'coverage', id: '2025/04/a' }, { from, to, keepsOld: true });
  expect(rename('one', 'two')).toThrow(EditError);
  expect(rename('none', 'new')).toThrow(EditError);
});
