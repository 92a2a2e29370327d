import { expect, test } from 'vitest';
import { noteBody, noteEntry } from '../../model/reads.ts';
import { ABOUT } from '../../model/entries.fixture.ts';
import { buildPublication } from '../../model/publication.ts';
import { oncePerKey, toContext } from '../../site/context.ts';
import { toPlan } from './plan.ts';
import type { SiteRecord } from './record.ts';

/** The pages whose views were made. */
let made: string[] = [];

/** Each prints the body of its entry; only `/told` lists what it takes from the structure. */
const PAGES = ['/told', '/untold'].map((url) => ({
  url,
  view: () => {
    made.push(url);
    noteEntry({}, 'a.mdx');
    noteBody('a.mdx');
    return url;
  },
  ...(url === '/told' && { joined: () => 'x' }),
}));

const rest = { pages: PAGES, leaves: { isGreen: () => true }, isIntact: () => true };
const first = toPlan({ ...rest, known: undefined });
for (const { url } of PAGES) first.takeView(url);
const known: SiteRecord = {
  engine: '',
  check: { problems: [] },
  leaves: {},
  sets: {},
  pages: Object.fromEntries([...first.views].map(([url, view]) => [url, { ...view, assets: [] }])),
  outputs: {},
  files: {},
};

test.for([
  [[], []],
  [['body b.mdx', 'entry b.mdx'], []],
  [['structure'], ['/untold']],
  [['joined /told'], ['/told']],
  ...['settings', 'entry a.mdx', 'body a.mdx'].map((name) => [[name], ['/told', '/untold']]),
] as const)('where %j are others, the views of %j are made', ([others, views]) => {
  made = [];
  const isGreen = (reads: readonly string[]) =>
    !reads.some((name) => (others as readonly string[]).includes(name));
  const plan = toPlan({ ...rest, known, leaves: { isGreen } });
  expect(made).toEqual(views);
  expect(plan.views).toEqual(first.views);
});

test('a view is made whose file is not as it was', () => {
  made = [];
  toPlan({ ...rest, known, isIntact: (url) => url !== '/told' });
  expect(made).toEqual(['/told']);
});

test('views are made while something is awaited, and a page that asks for one then has it', async () => {
  made = [];
  const plan = toPlan({ ...rest, known: undefined });
  const { promise, resolve } = Promise.withResolvers<string>();
  const ahead = plan.makeAhead(promise);
  await new Promise((goOn) => setImmediate(goOn));
  resolve('there');
  expect(await ahead).toBe('there');
  for (const url of ['/told', '/untold']) expect(plan.takeView(url)).toBe(url);
  expect(made).toEqual(['/told', '/untold']);
  expect(plan.views).toEqual(first.views);
});

test('none is made when what is awaited is there, and one that fails does so where it is taken', async () => {
  made = [];
  const plan = toPlan({ ...rest, known: undefined });
  await plan.makeAhead(Promise.resolve());
  expect(made).toEqual([]);
  const view = () => {
    throw new Error('no view');
  };
  const failing = toPlan({ ...rest, pages: [{ url: '/', view }], known: undefined });
  await failing.makeAhead(new Promise((goOn) => setTimeout(goOn, 20)));
  expect(() => failing.takeView('/')).toThrow('no view');
});

test('what views share is put into text once, and one that holds something else has another digest', () => {
  const context = toContext(buildPublication(ABOUT, []).publication);
  const printed: string[] = [];
  const toLine = oncePerKey((_context, { name }: { readonly name: string }) => ({
    toJSON: () => {
      printed.push(name);
      return name;
    },
  }));
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  const pages = [one, one, other].map((line, index) => ({
    url: `/${String(index)}`,
    view: () => ({ list: { lines: [toLine(context, line)] } }),
  }));
  const plan = toPlan({ ...rest, pages, known: undefined });
  for (const { url } of pages) plan.takeView(url);
  const [first, second, third] = [...plan.views.values()].map(({ digest }) => digest);
  expect(first).toBe(second);
  expect(first).not.toBe(third);
  expect(printed).toEqual(['one', 'other']);
});
