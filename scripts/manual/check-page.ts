/** The pages of `docs/editors` with tables of what the check finds. */
import { FAULTS, type FaultRow, toCode } from '../../src/content/problems/fault.ts';
import { printTable } from './markdown-table.ts';
import { RULE_TEXTS } from '../../src/rules/rule.ts';

interface CodeRow {
  readonly id: string;
  readonly level: string;
  readonly about: string;
  readonly remedy: string;
}

export const RULE_ROWS = listCodes(RULE_TEXTS);

/** Problems without a rule, found while reading files. `docs/content-model.md` has those of bodies. */
export const READING_ROWS = listCodes(FAULTS);

function listCodes(rows: Readonly<Record<string, FaultRow>>): CodeRow[] {
  return Object.entries(rows).flatMap(([name, { about, level = 'error', remedy }]) =>
    about === undefined ? [] : [{ id: toCode(name), level, about, remedy: toPlainRemedy(remedy) }],
  );
}

/** Tables by the name of their place on the page. */
const TABLES: Readonly<Record<string, readonly CodeRow[]>> = {
  reading: READING_ROWS.filter(({ id }) => !id.startsWith('prose.')),
  doubt: RULE_ROWS.filter(({ id }) => id.startsWith('doubt.')),
  style: RULE_ROWS.filter(({ id }) => id.startsWith('style.')),
  others: RULE_ROWS.filter(({ id }) => !/^(doubt|style)\./.test(id)),
};

/** Which of them a page has. */
export const CHECK_PAGES: Readonly<Record<string, readonly string[]>> = {
  'check.md': ['reading', 'doubt', 'others'],
  'style.md': ['style'],
};

/** The page with its tables updated from the source; other text stays. Throws if a table has no place. */
export function toCheckPage(page: string, tables: readonly string[]): string {
  return tables.reduce((text, name) => {
    const start = `<!-- rules: ${name} -->`;
    const place = new RegExp(`${start}[\\s\\S]*?<!-- end of rules -->`);
    if (!place.test(text)) throw new Error(`no ${start} in the page`);
    const made = [
      start,
      '<!-- Made from the source by `npm run manual`. -->',
      '<!-- prettier-ignore-start -->',
      printRules(TABLES[name] ?? []).trimEnd(),
      '<!-- prettier-ignore-end -->',
      '<!-- end of rules -->',
    ].join('\n\n');
    return text.replace(place, () => made);
  }, page);
}

function printRules(rules: readonly CodeRow[]): string {
  const rows = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return printTable(
    ['code', 'what it finds', 'what to do'],
    rows.map(({ id, level, about, remedy }) => [
      level === 'error' ? `\`${id}\`` : `\`${id}\` (${level})`,
      about,
      toText(remedy),
    ]),
  );
}

/** Leaves out slots, which findings fill in. */
function toPlainRemedy(remedy: string): string {
  return /^(\w+ )?\{\w+\}$/.test(remedy)
    ? 'what the message says'
    : remedy.replace(/\{\w+\}/g, '…');
}

function toText(text: string): string {
  return text.replaceAll('<', '&lt;');
}
