/** `docs/editors/check.md`, with the tables of all that the check can say in it. */
import { FAULTS } from '../../src/content/problems/fault.ts';
import { printTable } from './markdown-table.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { RULES } from '../../src/rules/rules.ts';

type CodeRow = Pick<Rule, 'id' | 'level' | 'about' | 'remedy'>;

/** What is said without a rule, as files are read. The codes of bodies are in `docs/content-model.md`. */
export const READING_ROWS: readonly CodeRow[] = Object.entries(FAULTS).flatMap(
  ([id, { about, level = 'error', remedy }]) =>
    about === undefined ? [] : [{ id, level, about, remedy: toPlainRemedy(remedy) }],
);

/** Tables by the name that their place in the page has. */
const TABLES: Readonly<Record<string, readonly CodeRow[]>> = {
  reading: READING_ROWS.filter(({ id }) => !id.startsWith('prose.')),
  doubt: RULES.filter(({ id }) => id.startsWith('doubt.')),
  others: RULES.filter(({ id }) => !id.startsWith('doubt.')),
};

/** The page with its tables as the source is now; all between them stays. Throws if a table has no place in it. */
export function toCheckPage(page: string): string {
  return Object.entries(TABLES).reduce((text, [name, rows]) => {
    const start = `<!-- rules: ${name} -->`;
    const place = new RegExp(`${start}[\\s\\S]*?<!-- end of rules -->`);
    if (!place.test(text)) throw new Error(`no ${start} in the page`);
    const made = [
      start,
      '<!-- Made from the source by `npm run manual`. -->',
      '<!-- prettier-ignore-start -->',
      printRules(rows).trimEnd(),
      '<!-- prettier-ignore-end -->',
      '<!-- end of rules -->',
    ].join('\n\n');
    return text.replace(place, () => made);
  }, page);
}

/** Each code once, by name: one may be found in entries and in `publication.yaml`. */
function printRules(rules: readonly CodeRow[]): string {
  const byId = new Map(rules.toReversed().map((rule) => [rule.id, rule]));
  const rows = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return printTable(
    ['code', 'level', 'what it finds', 'what to do'],
    rows.map(({ id, level, about, remedy }) => [`\`${id}\``, level, about, toText(remedy)]),
  );
}

/** What is filled in where something is found is left out here. */
function toPlainRemedy(remedy: string): string {
  return /^\{\w+\}$/.test(remedy) ? 'what the message names' : remedy.replace(/\{\w+\}/g, '…');
}

function toText(text: string): string {
  return text.replaceAll('<', '&lt;');
}
