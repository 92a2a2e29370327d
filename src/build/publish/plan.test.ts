import { expect, test } from 'vitest';
import { noteBody } from '../../model/body-reads.ts';
import { toPlan } from './plan.ts';
import type { ContentRecord, SiteRecord } from './record.ts';

const CONTENT: ContentRecord = { settings: 's', frame: 'f', files: { 'a.mdx': '1', 'b.mdx': '1' } };

/** The pages whose views were made. */
let made: string[] = [];

/** `/told` says what it is made of, `/untold` does not; each prints a body. Most pages are never another. */
function toPages(said: string) {
  const toPage = (url: string, inside: string) => ({
    url,
    view: () => {
      made.push(url);
      noteBody(inside);
      return url;
    },
  });
  const basis = () => ({ entries: [], shared: [], said });
  return [{ ...toPage('/told', 'a.mdx'), basis }, toPage('/untold', 'a.mdx')];
}

const rest = { frameOf: () => '', isIntact: () => true };
const first = toPlan({ ...rest, pages: toPages('x'), content: CONTENT, known: undefined });
for (const url of ['/told', '/untold']) first.takeView(url);
const known: SiteRecord = {
  engine: '',
  inputs: '',
  check: { key: '', problems: [] },
  content: CONTENT,
  pages: Object.fromEntries([...first.views].map(([url, view]) => [url, { ...view, assets: [] }])),
  outputs: {},
  files: {},
};

function listMade(content: Partial<ContentRecord>, said = 'x', isIntact = () => true): string[] {
  made = [];
  const pages = toPages(said);
  const plan = toPlan({ ...rest, pages, content: { ...CONTENT, ...content }, known, isIntact });
  for (const { url } of pages)
    if (!made.includes(url)) expect(plan.views.get(url)).toEqual(first.views.get(url));
  return made;
}

test.for([
  ['the words of another body', { files: { 'a.mdx': '1', 'b.mdx': '2' } }, []],
  ['what else is said', { frame: 'g' }, ['/untold']],
  ['the publication', { settings: 't', frame: 'g' }, ['/told', '/untold']],
  ['the body', { frame: 'g', files: { 'a.mdx': '2' } }, ['/told', '/untold']],
] as const)('where %s changed, these views are made', ([, content, views]) => {
  expect(listMade(content)).toEqual(views);
});

test('a view that is made of something else is made, and one whose file is not as it was', () => {
  expect(listMade({ frame: 'g' }, 'y')).toEqual(['/told', '/untold']);
  expect(listMade({ frame: 'g' }, 'x', () => false)).toContain('/told');
});

test('views are made while something is awaited, and a page that asks for one then has it', async () => {
  made = [];
  const plan = toPlan({ ...rest, pages: toPages('x'), content: CONTENT, known: undefined });
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
  const pages = toPages('x');
  const plan = toPlan({ ...rest, pages, content: CONTENT, known: undefined });
  await plan.makeAhead(Promise.resolve());
  expect(made).toEqual([]);
  const view = () => {
    throw new Error('no view');
  };
  const failing = toPlan({
    ...rest,
    pages: [{ url: '/', view }],
    content: CONTENT,
    known: undefined,
  });
  await failing.makeAhead(new Promise((goOn) => setTimeout(goOn, 20)));
  expect(() => failing.takeView('/')).toThrow('no view');
});

test('a view that is its basis is not put into text, and is stale where that is another', () => {
  const toPage = (said: string) => ({
    url: '/list',
    view: () => ({ toJSON: () => expect.unreachable() as string }),
    basis: () => ({ entries: [], shared: [], said }),
    isItsBasis: true as const,
  });
  const plan = toPlan({ ...rest, pages: [toPage('x')], content: CONTENT, known: undefined });
  plan.takeView('/list');
  const [, view] = [...plan.views][0] ?? [];
  if (view === undefined) throw new Error('the page has no record');
  const isStale = (said: string) => {
    const pages = [toPage(said), ...toPages('x')];
    const content = { ...CONTENT, frame: 'g' };
    const before = { ...known, pages: { ...known.pages, '/list': { ...view, assets: [] } } };
    return toPlan({ ...rest, pages, content, known: before }).isStale('/list');
  };
  expect([isStale('x'), isStale('y')]).toEqual([false, true]);
});
