/** Compares what the desk offers for a page with what the page says. */
import { STORY, toId, type Quoted, type Report } from './story.ts';

export interface Offered {
  readonly suggestions: readonly {
    readonly path: readonly (string | number)[];
    readonly value: unknown;
  }[];
  readonly newOutlet?: { readonly name: string; readonly homepage: string };
}
export interface OfferedCard {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly stranger?: string;
}

/** `isWrong` is a value that is not so; without it, nothing is offered for what the page says. */
export interface Difference {
  readonly field: string;
  readonly offered: string;
  readonly right: string;
  readonly isWrong: boolean;
}

const toPlain = (text: string) => text.replace(/\s+/g, ' ').trim();
export const toWords = (text: string) =>
  toPlain(text)
    .replace(/^[“”„«»‹›"'‘’\s]+|[“”«»‹›"'‘’\s]+$/g, '')
    .replace(/\u2019/g, "'");

export function nameOutlet(id: string): string {
  const own = STORY.outlets.find((one) => one.id === id);
  return own?.name ?? 'Ministerium für Energie und Wasserbau der Republik Halvern';
}

export function judgePage(
  { suggestions, newOutlet }: Offered,
  report: Report,
  listPeople: () => ReadonlySet<string>,
): Difference[] {
  const find = (path: string) => suggestions.find((one) => one.path.join('.') === path)?.value;
  const text = (path: string) => {
    const value = find(path);
    return typeof value === 'string' ? value : '';
  };
  const name = nameOutlet(report.outlet);
  const found: Difference[] = [];
  const judge = (field: string, offered: string, right: string, isSame: boolean) => {
    if (!isSame) found.push({ field, offered, right, isWrong: offered !== '' });
  };
  const outlet = text('sources.0.outlet');
  const offeredOutlet = outlet === '' ? (newOutlet?.name ?? '') : outlet;
  judge('outlet', offeredOutlet, name, [name, report.outlet, toId(name)].includes(offeredOutlet));
  const title = text('sources.0.title');
  judge('title', title, report.title, toWords(title) === toWords(report.title));
  judge('url', text('sources.0.url'), report.url, text('sources.0.url') === report.url);
  const published = text('sources.0.published');
  const { published: hour, published_date: day } = report;
  judge('published', published, hour ?? day ?? '', isSameTime(published, hour, day));
  const access = text('sources.0.access');
  judge('access', access, report.access ?? '', access === (report.access ?? ''));
  const authors = listAuthors(find('sources.0.credits'));
  for (const author of authors.filter((one) => !report.authors.includes(one)))
    judge('author', author, report.authors.join(', '), false);
  for (const author of report.authors.filter((one) => !authors.includes(one)))
    if (authors.length < report.authors.length) judge('author', '', author, false);
  const place = text('place');
  const dateline = report.dateline === null ? '' : toId(report.dateline);
  judge('place', place, report.dateline ?? '', place === dateline);
  const people = listPeople();
  const named = new Set(report.people.map(toId));
  const entities = find('entities');
  for (const id of Array.isArray(entities) ? (entities as string[]) : [])
    if (people.has(id) && !named.has(id)) judge('entities', id, 'not named', false);
  return found;
}

function isSameTime(offered: string, hour: string | null, day: string | null): boolean {
  if (offered === '') return hour === null && day === null;
  if (hour !== null && offered.length > 10) return Date.parse(offered) === Date.parse(hour);
  return day === null ? false : offered.slice(0, 10) === day;
}

function listAuthors(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return (value as { role: string; name?: string }[])
    .filter(({ role }) => role === 'author')
    .map(({ name = '' }) => name);
}

export function judgeCard({ fields, stranger = '' }: OfferedCard, quoted: Quoted): Difference[] {
  const find = (name: string) => fields.find((one) => one.name === name)?.value ?? '';
  const found: Difference[] = [];
  const by = find('by');
  const right = toId(quoted.speaker);
  const offered = by || stranger;
  if (offered !== right && offered !== quoted.speaker)
    found.push({ field: 'by', offered, right: quoted.speaker, isWrong: offered !== '' });
  const said = find('said');
  const isOpen = said.includes('/');
  if (quoted.said !== null && said !== quoted.said)
    found.push({
      field: 'said',
      offered: said,
      right: quoted.said,
      isWrong: said !== '' && !(isOpen && isWithin(quoted.said, said)),
    });
  return found;
}

const isWithin = (day: string, [...period]: string) => {
  const [from = '', to = ''] = period.join('').split('/');
  return day >= from && (to === '' || day <= to);
};
