import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSession } from './session.ts';
import { readSettings } from './settings.ts';
import { FEW } from '../../test/support/properties.ts';

const LANGUAGES = ['en', 'en-GB', 'de'];
const STYLES = [
  '',
  'style: { off: [percent] }\n',
  'style: { avoid: [{ words: the crackdown, why: it takes sides }] }\n',
];
const STATUSES = ['', 'publish: 2025-04-12T08:00Z\n'] as const;
const BODIES = [
  'On Thursday 10 April they met.',
  'On Friday 10 April they met; 20 percent, reportedly.',
  'TODO: the rest of the crackdown.',
] as const;
const SUMMARIES = ['They met.', 'They said 20 percent on April 10 to TODO.'] as const;
/** Before and after what comes out by the clock. */
const DAYS = ['2025-04-11', '2025-04-13'] as const;

const pick = (list: readonly string[]) => fc.constantFrom(...list);
const settings = fc.record({ language: pick(LANGUAGES), style: pick(STYLES) });
const item = fc.record({ status: pick(STATUSES), summary: pick(SUMMARIES), body: pick(BODIES) });
const step = fc.record({
  change: fc.option(fc.oneof(settings, item), { nil: undefined }),
  day: pick(DAYS),
  anew: fc.boolean(),
});

const COMING_OUT: readonly Step[] = DAYS.map((day, index) => ({
  change: index === 0 ? { status: STATUSES[1], summary: SUMMARIES[0], body: BODIES[2] } : undefined,
  day,
  anew: false,
}));

/** Finds each code that the last line of the test asks for: under no style, and under one that avoids words. */
const ALL_CODES: readonly Step[] = STYLES.toReversed().flatMap((style) => [
  { change: { language: 'en-GB', style }, day: DAYS[1], anew: false },
  ...BODIES.map((body) => ({
    change: { status: STATUSES[0], summary: SUMMARIES[1], body },
    day: DAYS[1],
    anew: false,
  })),
]);

test('what is kept of entries is what would be found now, whatever has changed', () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps: readonly Step[]) => {
      const dir = mkdtempSync(join(tmpdir(), 'session-'));
      try {
        for (const { code } of compareSteps(dir, steps)) found.add(code);
      } finally {
        rmSync(dir, { recursive: true });
      }
    }),
    { numRuns: FEW, examples: [[COMING_OUT], [ALL_CODES]] },
  );
  expect([...found]).toEqual(
    expect.arrayContaining(['text.stub', 'doubt.weekday', 'style.avoid', 'style.percent']),
  );
});

interface House {
  readonly language: string;
  readonly style: string;
}

interface Item {
  readonly status: string;
  readonly summary: string;
  readonly body: string;
}

interface Step {
  /** None where only the day is another. */
  readonly change: House | Item | undefined;
  readonly day: string;
  /** Whether another process looks, with what the one before has kept. */
  readonly anew: boolean;
}

/** Gives all that was found on the way. */
function compareSteps(dir: string, steps: readonly Step[]) {
  const content = join(dir, 'content');
  mkdirSync(join(content, 'coverage/2025/04'), { recursive: true });
  const write = (one: House | Item) => {
    const [inside, text] = toFile(one);
    writeFileSync(join(content, inside), text);
    return inside;
  };
  write({ language: 'en', style: '' });
  write({ status: '', summary: 'They met.', body: 'So.' });
  let day: string = DAYS[0];
  const open = (cache: string) =>
    openSession({
      ...readSettings({ CONTENT_DIR: content, CACHE_DIR: join(dir, cache) }),
      clock: () => Date.parse(`${day}T12:00Z`),
    });
  let session = open('kept');
  return steps.flatMap((step, index) => {
    const changed = step.change === undefined ? [] : [write(step.change)];
    day = step.day;
    session.save();
    if (step.anew) session = open('kept');
    else expect(session.refresh(changed)).toBe(true);
    const fresh = open(`new-${String(index)}`);
    const found = session.listFindings();
    expect(found).toEqual(fresh.listFindings());
    expect(session.frames()).toEqual(fresh.frames());
    return found;
  });
}

function toFile(one: House | Item): [inside: string, text: string] {
  if ('language' in one)
    return [
      'publication.yaml',
      `name: N\ntagline: T\nurl: https://n.example\nlanguage: ${one.language}\nzone: UTC\nlicence: CC0-1.0\nscope: All.\n${one.style}`,
    ];
  const { status, summary, body } = one;
  return [
    'coverage/2025/04/a.mdx',
    `---\ntitle: They met\nsummary: ${summary}\ndates: { added: 2025-04-10 }\nsources: [{ outlet: post, url: https://post.example/a }]\ntopics: [story]\n${status}---\n\n${body}\n`,
  ];
}
