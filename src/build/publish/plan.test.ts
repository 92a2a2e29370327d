import { expect, test } from 'vitest';
import { noteBody, noteEntry } from '../../model/reads.ts';
import { type Plan, toPlan } from './plan.ts';
import type { SiteRecord } from './record.ts';

/** The pages whose views were made. */
let made: string[] = [];

/** Each prints the body of its entry; only `/told` lists what it takes from the structure. */
const PAGES = ['/told', '/untold'].map((url) => toPage(url, 'a.mdx'));
/** Others, so that those two are few. */
const ALL = [
  ...PAGES,
  ...['/1', '/2'].map((url) => ({ ...toPage(url, 'c.mdx'), joined: () => 'x' })),
];

function toPage(url: string, inside: string) {
  const view = () => {
    made.push(url);
    noteEntry({}, inside);
    noteBody(inside);
    return url;
  };
  return { url, view, ...(url === '/told' && { joined: () => 'x' }) };
}

function listStale(plan: Plan): string[] {
  return ALL.flatMap(({ url }) => (plan.isStale(url) ? [url] : []));
}

const rest = { pages: ALL, leaves: { isGreen: () => true }, isIntact: () => true };
const first = toPlan({ ...rest, known: undefined });
for (const { url } of ALL) first.takeView(url);
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
  ...['entry a.mdx', 'body a.mdx'].map((name) => [[name], ['/told', '/untold']]),
] as const)('where %j are others, %j are rendered', ([others, rendered]) => {
  const isGreen = (reads: readonly string[]) =>
    !reads.some((name) => (others as readonly string[]).includes(name));
  const plan = toPlan({ ...rest, known, leaves: { isGreen } });
  expect(plan.isFull).toBe(false);
  expect(listStale(plan)).toEqual(rendered);
  for (const url of rendered) plan.takeView(url);
  expect(plan.views).toEqual(first.views);
});

test('a page is rendered whose file is not as it was', () => {
  made = [];
  const plan = toPlan({ ...rest, known, isIntact: (url) => url !== '/told' });
  expect(listStale(plan)).toEqual(['/told']);
  expect(made).toEqual([]);
});

test('views are made while something is awaited, and a page that asks for one then has it', async () => {
  made = [];
  const plan = toPlan({ ...rest, pages: PAGES, known: undefined });
  const { promise, resolve } = Promise.withResolvers<string>();
  const ahead = plan.makeAhead(promise);
  await new Promise((goOn) => setImmediate(goOn));
  resolve('there');
  expect(await ahead).toBe('there');
  for (const url of ['/told', '/untold']) expect(plan.takeView(url)).toBe(url);
  expect(made).toEqual(['/told', '/untold']);
  expect([...plan.views.keys()]).toEqual(['/told', '/untold']);
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
