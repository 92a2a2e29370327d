/** Every page of the built site as text: valid, and nothing that our content policy would refuse. */
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findParams } from '../../src/site/templates.ts';
import { SUBJECTS } from '../../src/site/subjects.ts';
import { listPages, openBuiltSite, toPath, type BuiltSite } from './built-site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard'],
  rules: {
    // Titles of items are never cut: a reader of tabs sees the start, everyone else the whole.
    'long-title': 'off',
    // The last line of a RIS record ends in a space (“ER  - ”), also where it is shown.
    'no-trailing-whitespace': 'off',
  },
});

const PATTERNS = SUBJECTS.flatMap(({ patterns }) => patterns);
/** So many pages of one template are looked at whole. */
const MANY = 24;

let site: BuiltSite;

beforeAll(async () => {
  site = await openBuiltSite();
});
afterAll(() => {
  site.close();
});

/** Of each template, the longest pages and the shortest: they hold what the others hold. */
function listOutermost(): string[] {
  const sorts = Map.groupBy(listPages(site), (page) =>
    PATTERNS.find((pattern) => findParams(pattern, toPath(page)) !== undefined),
  );
  return [...sorts.values()].flatMap((pages) => {
    const sorted = pages.toSorted((a, b) => site.read(b).length - site.read(a).length);
    return sorted.length <= MANY ? sorted : [...sorted.slice(0, MANY), ...sorted.slice(-MANY / 4)];
  });
}

test('pages are valid HTML', async () => {
  const faults: string[] = [];
  for (const page of listOutermost()) {
    const { results } = await validator.validateString(site.read(page), page);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  expect(faults).toEqual([]);
});

test('no page has a script, a style or a handler of its own', () => {
  const inline =
    /<script(?![^>]*\s(src=|type="application\/ld\+json"))[^>]*>|<style[\s>]|<[a-z][^>]*\s(style|on[a-z]+)=/gi;
  const found = listPages(site).flatMap((page) =>
    // Code to copy stands in the value of a field.
    [
      ...site
        .read(page)
        .replaceAll(/ value="[^"]*"/g, '')
        .matchAll(inline),
    ].map(([text]) => `${page}: ${text.slice(0, 120)}`),
  );
  expect(found).toEqual([]);
});

test('words are not glued to a link, a date or a quotation', () => {
  // A line break in a template is no space, and neither is a space between a value and an element.
  const glued = /[A-Za-z,.;:]<(?:a|time|cite|q)\b|<\/(?:a|time|cite|q)>[A-Za-z0-9]/g;
  const found = listPages(site).flatMap((page) => {
    const html = site.read(page);
    return [...html.matchAll(glued)].map(
      ({ index }) => `${page}: ${html.slice(index - 30, index + 60)}`,
    );
  });
  expect(found).toEqual([]);
});
