/** A publication that is built again after edits is the one that would be built from nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PublicationData } from '../content/kinds/publication.ts';
import { ABOUT, BASE, item, say, toEntries } from './entries.fixture.ts';
import type { Entry } from './entry.ts';
import { judgePublication, type Judged } from '../../test/support/judged.ts';

const source = (more: string) =>
  `sources: [{ outlet: post, via: wire, url: https://post.example/a, published: 2025-04-10${more} }]`;
const archive = (name: string) => `{ url: https://archive.example/${name}, on: 2025-05-01 }`;
const measure = (first: string) =>
  `---\ntitle: Duty\nactor: ann\ntarget: east\ninstrument: tariff\nseries: duties\nhistory:\n  - status: in-force\n    on: 2025-04-0${first}\n    rate: ${first}\n    item: 2025/04/a\n    source: { outlet: wire, url: https://post.example/a }\n---\n`;

const ASK = BASE['questions/ask.mdx'] ?? '';

/** Files, each with the texts that it may have, and `''` where it is gone. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'coverage/2025/04/a.mdx': [
    item(`${say('x', { about: 'ask', position: 'yes' })} of <Entity id="bo" />.`, {
      place: 'east',
      sources: source(
        `, credits: [{ role: author, name: Ann }, { role: author, name: Bo Office }]`,
      ),
    }),
    item(say('x', { about: 'ask', position: 'no', by: 'office' }), {
      sources: source(`, access: free`),
    }),
    item('A [link](/coverage/2025/03/old).', {
      more: 'status: draft',
    }),
    '',
  ],
  'coverage/2025/04/b.mdx': [
    item(say('y', { by: 'bo', denies: 'coverage/2025/04/a#x', about: 'ask', position: 'no' }), {
      sources: source(`, access: metered, archive: ${archive('b')}`),
      more: 'aliases: [coverage/2025/03/old]',
    }),
    item('Of <Entity id="office" />.\n\n<SeeAlso ids="coverage/2025/04/c" />', {
      more: 'entities: [cy, north]',
    }),
    item(say('y', { by: 'bo' }), { more: 'status: withdrawn\nwithdrawn: It was wrong.' }),
  ],
  'coverage/2025/04/c.mdx': [
    '',
    item(say('z', { by: 'dee', repeats: 'coverage/2025/04/b#y', about: 'ask' }), {
      sources: source(`, archive: ${archive('c')}`),
      place: 'north',
    }),
  ],
  'people/ann.mdx': [
    '---\nname: Ann\nparty: north\n---\n',
    '---\nname: Ann Office\nroles: [{ title: Chair, organization: office }]\n---\n',
    '---\nname: Ann\nparty: north\nstatus: draft\n---\n',
    '',
  ],
  'organizations/office.mdx': [
    '---\nname: Office\nparty: north\n---\n',
    '---\nname: Bo Office\nparty: east\n---\n',
  ],
  'places/east.mdx': [
    '---\nname: East\ncountry: CN\nzone: Asia/Shanghai\n---\n',
    '---\nname: Far East\ncountry: JP\nzone: Asia/Tokyo\n---\n',
  ],
  'outlets/wire.yaml': [
    'name: Wire\nhomepage: https://wire.example/\n',
    'name: The Wire\nhomepage: https://wire.example/\nstatus: draft\n',
  ],
  'outlets/zine.yaml': ['', 'name: Ann\nhomepage: https://zine.example/\n'],
  'topics/story.mdx': [
    '---\ntitle: Story\nsummary: It goes on.\n---\n',
    '---\ntitle: Another story\nsummary: It goes on.\n---\n',
    '---\ntitle: Story\nsummary: It is over.\nstatus: withdrawn\nwithdrawn: It was wrong.\n---\n',
  ],
  'questions/ask.mdx': [
    ASK,
    ASK.replace('Ask?', 'May one ask?'),
    ASK.replace(
      'topics:',
      'answered: { position: "no", why: It is, on: 2025-05-01, by: coverage/2025/04/b#y }\ntopics:',
    ),
  ],
  'measures/duty.mdx': [measure('1'), measure('2'), ''],
};

const OTHER = { ...ABOUT, zone: 'Asia/Tokyo', parties: ABOUT.parties?.slice(1) };

type Texts = Readonly<Record<string, string>>;

const START: Texts = {
  ...BASE,
  ...Object.fromEntries(Object.entries(TEXTS).map(([path, [first = '']]) => [path, first])),
};

interface Step {
  readonly about: PublicationData;
  readonly texts: Texts;
}

/** The files at first and after each edit, which changes one of them or `publication.yaml`. */
const steps = fc
  .array(
    fc.constantFrom<Partial<Step>>(
      { about: ABOUT },
      { about: OTHER },
      ...Object.entries(TEXTS).flatMap(([path, texts]) =>
        texts.map((text) => ({ texts: { [path]: text } })),
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((edits) => {
    let step: Step = { about: ABOUT, texts: START };
    return [
      step,
      ...edits.map(({ about = step.about, texts }) => {
        step = { about, texts: { ...step.texts, ...texts } };
        return step;
      }),
    ];
  });

/** Entries by their texts: as in a session, the same for a file that is the same. */
function openEntries(): (texts: Texts) => Entry[] {
  const known = new Map<string, Entry[]>();
  return (texts) =>
    Object.entries(texts).flatMap(([path, text]) => {
      if (text === '') return [];
      const entries = known.get(path + text) ?? toEntries({ [path]: text });
      known.set(path + text, entries);
      return entries;
    });
}

function build({ about, texts }: Step, toList: (texts: Texts) => Entry[]): Judged {
  return judgePublication(about, toList(texts));
}

/** Everything that can be reached; an object met before is its number, so that sharing of objects counts. */
function print(root: unknown): string {
  const numbers = new Map<unknown, number>();
  return JSON.stringify(root, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value ?? String(value);
    const number = numbers.get(value);
    if (number !== undefined) return `object ${String(number)}`;
    numbers.set(value, numbers.size);
    return value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
  });
}

const tell = ({ entry, at, code, message, remedy }: Judged['findings'][number]) =>
  [entry.inside, JSON.stringify(at), code, message, remedy].join(' ');

test('whatever was edited, in whatever order', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const toList = openEntries();
      const found = all.map((step) => build(step, toList)).at(-1);
      const clean = build(all.at(-1) as Step, openEntries());
      expect(found?.findings.map(tell)).toEqual(clean.findings.map(tell));
      expect(print(found?.publication) === print(clean.publication)).toBe(true);
    }),
  );
});
