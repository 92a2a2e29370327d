/** JSON-LD of every page of every publication: a program reads one page, and must find there what the page speaks of. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSession } from '../src/build/session.ts';
import { listAllPages } from '../src/site/subjects.ts';
import { toContext, type Context } from '../src/site/context.ts';
import { toDataView, toFeedsView } from '../src/site/feeds/feeds.ts';
import { toFrontView } from '../src/site/front/front.ts';
import type { Head } from '../src/site/parts/frame/head.ts';
import { toNotFoundView, toTextPageView } from '../src/site/text/text-page.ts';
import { toSearchView } from '../src/site/search/search.ts';
import { toTestSettings } from './support/settings.ts';
import { toGraphFile } from '../src/outputs/data/graph.ts';

const ROOT = 'test/publications';
const names = ['content', ...readdirSync(ROOT).map((name) => join(ROOT, name, 'content'))];

interface Page {
  readonly url: string;
  readonly nodes: readonly object[];
}

function readPages(contentDir: string): { context: Context; pages: Page[] } | undefined {
  const { publication } = openSession(toTestSettings(contentDir)).read();
  if (publication === undefined) return undefined;
  const context = toContext(publication);
  const text = { path: '/method', frontmatter: { title: 'M', summary: 'S' }, headings: [] };
  const all: [string, unknown][] = [
    ['/', toFrontView(context)],
    ['/feeds', toFeedsView(context)],
    ['/data', toDataView(context)],
    ['/search', toSearchView(context, [])],
    ['/method', toTextPageView(context, text)],
    ...listAllPages(context).map(({ url, view }): [string, unknown] => [url, view()]),
  ];
  // What is framed elsewhere speaks to readers alone.
  const spoken = all.filter(([, view]) => 'head' in (view as object));
  return { context, pages: spoken.map(([url, view]) => ({ url, nodes: readNodes(view) })) };
}

function readNodes(view: unknown): object[] {
  const { head } = view as { head: Head };
  return head.jsonLd.map((one) => JSON.parse(one) as object);
}

type Property = readonly [name: string, value: unknown];

function listProperties(value: unknown): Property[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => [
    [name, inner] as const,
    ...listProperties(inner),
  ]);
}

/** Every object that has an identity. */
function listIdentified(value: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '@id' in value ? [value as Readonly<Record<string, unknown>>] : [];
  return [...own, ...Object.values(value).flatMap(listIdentified)];
}

describe.each(names)('%s', (name) => {
  const read = readPages(name);
  if (read === undefined) {
    test('has mistakes, and so no pages', () => {
      expect(name).toContain('mistakes');
    });
    return;
  }
  const { context, pages } = read;

  test('every page has a block; below the front page it says where it stands', () => {
    const wrong = pages.filter(({ url, nodes }) => {
      const types = listProperties(nodes).flatMap(([key, type]) => (key === '@type' ? [type] : []));
      return nodes.length === 0 || types.includes('BreadcrumbList') !== (url !== '/');
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
    expect(toNotFoundView(context).head.jsonLd).toEqual([]);
  });

  test('every reference leads to a node of its page', () => {
    const lost = pages.flatMap(({ url, nodes }) => {
      const all = listIdentified(nodes);
      const told = new Set(
        all.filter((one) => Object.keys(one).length > 1).map((one) => one['@id']),
      );
      return all
        .filter((one) => !told.has(one['@id']))
        .map((one) => `${url}: ${String(one['@id'])}`);
    });
    expect(lost).toEqual([]);
  });

  test('a thing has on its own page the name and the type that the graph gives it', () => {
    const graph = JSON.parse([...toGraphFile(context).print(() => true)].join('')) as {
      '@graph': Record<string, string>[];
    };
    const nodesOf = new Map(
      pages.map(({ url, nodes }) => [`${context.siteUrl}${url}`, listIdentified(nodes)]),
    );
    // A thing whose id is a mistake has no page.
    const things = graph['@graph'].filter(
      ({ kind, page = '' }) => kind !== 'statement' && kind !== undefined && nodesOf.has(page),
    );
    const differing = things.filter(({ '@id': id, '@type': type = '', name, page = '' }) => {
      const own = nodesOf.get(page)?.find((node) => node['@id'] === id && '@type' in node);
      const told = type.startsWith('our:') ? 'Thing' : type.replace('schema:', '');
      return own?.['@type'] !== told || (own.name ?? own.headline) !== name;
    });
    expect(things.length).toBeGreaterThan(0);
    expect(differing.map(({ '@id': id }) => id)).toEqual([]);
  });

  test('every step of a breadcrumb leads to a page', () => {
    const known = new Set(pages.map(({ url }) => `${context.siteUrl}${url}`));
    const lost = pages.flatMap(({ url, nodes }) =>
      listProperties(nodes)
        .filter(([key, item]) => key === 'item' && typeof item === 'string' && !known.has(item))
        .map(([, item]) => `${url}: ${String(item)}`),
    );
    expect(lost).toEqual([]);
  });

  test('a date is a day or a time, never an interval', () => {
    const dates = pages.flatMap(({ nodes }) =>
      listProperties(nodes).filter(([key]) => /^date|^(start|end)Date$/.test(key)),
    );
    expect(dates.filter(([, date]) => !/^\d{4}(-\d\d){0,2}(T[^/]*)?$/.test(String(date)))).toEqual(
      [],
    );
  });
});
