/** `docs/editors/check.md`, with the table of rules in it. */
import { printTable } from './markdown-table.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { RULES } from '../../src/rules/rules.ts';

/** Tables by the name that their place in the page has. */
const TABLES: Readonly<Record<string, (rule: Rule) => boolean>> = {
  doubt: ({ id }) => id.startsWith('doubt.'),
  others: ({ id }) => !id.startsWith('doubt.'),
};

/** The page with its tables as the rules are now; all between them stays. Throws if a table has no place in it. */
export function toCheckPage(page: string): string {
  return Object.entries(TABLES).reduce((text, [name, isIn]) => {
    const start = `<!-- rules: ${name} -->`;
    const place = new RegExp(`${start}[\\s\\S]*?<!-- end of rules -->`);
    if (!place.test(text)) throw new Error(`no ${start} in the page`);
    const made = [
      start,
      '<!-- Made from `src/rules` by `npm run manual`. -->',
      '<!-- prettier-ignore-start -->',
      printRules(RULES.filter(isIn)).trimEnd(),
      '<!-- prettier-ignore-end -->',
      '<!-- end of rules -->',
    ].join('\n\n');
    return text.replace(place, () => made);
  }, page);
}

/** Each code once, by name: one may be found in entries and in `publication.yaml`. */
function printRules(rules: readonly Rule[]): string {
  const byId = new Map(rules.toReversed().map((rule) => [rule.id, rule]));
  const rows = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return printTable(
    ['code', 'level', 'what it finds', 'what to do'],
    rows.map(({ id, level, about, remedy }) => [`\`${id}\``, level, about, remedy]),
  );
}
