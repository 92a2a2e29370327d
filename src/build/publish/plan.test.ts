import { expect, test } from 'vitest';
import { noteBody, noteEntry } from '../../model/reads.ts';
import { ABOUT } from '../../model/entries.fixture.ts';
import { buildPublication } from '../../model/publication.ts';
import { once, toContext } from '../../site/context.ts';
import { toPlan } from './plan.ts';
import type { ContentRecord, SiteRecord } from './record.ts';

const CONTENT: ContentRecord = { settings: 's', frame: 'f', files: { 'a.mdx': '1', 'b.mdx': '1' } };

/** The pages whose views were made. */
let made: string[] = [];

/** Of `/told` it is told what it says beside the entries that it reads, of `/untold` not; each prints the body of its entry. */
function toPages(said: string) {
  const toPage = (url: string, inside: string) => ({
    url,
    view: () => {
      made.push(url);
      noteEntry({}, inside);
      noteBody(inside);
      return url;
    },
  });
  return [{ ...toPage('/told', 'a.mdx'), joined: () => said }, toPage('/untold', 'a.mdx')];
}

const rest = { frameOf: (inside: string) => `frame of ${inside}`, isIntact: () => true };
const first = toPlan({ ...rest, pages: toPages('x'), content: CONTENT, known: undefined });
for (const url of ['/told', '/untold']) first.takeView(url);
const known: SiteRecord = {
  engine: '',
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

test('a view that has read an entry is made where that is another, or gone', () => {
  for (const frame of ['another', undefined]) {
    made = [];
    const content = { ...CONTENT, frame: 'g' };
    toPlan({ ...rest, pages: toPages('x'), content, known, frameOf: () => frame });
    expect(made).toEqual(['/told', '/untold']);
  }
});

test('a view that says something else is made, and one whose file is not as it was', () => {
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

test('what views share is put into text once, and one that holds something else has another digest', () => {
  const context = toContext(buildPublication(ABOUT, []).publication);
  const printed: string[] = [];
  const toLine = once((_context, { name }: { readonly name: string }) => ({
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
  const plan = toPlan({ ...rest, pages, content: CONTENT, known: undefined });
  for (const { url } of pages) plan.takeView(url);
  const [first, second, third] = [...plan.views.values()].map(({ digest }) => digest);
  expect(first).toBe(second);
  expect(first).not.toBe(third);
  expect(printed).toEqual(['one', 'other']);
});
