/** What the data files hold, column by column and relation by relation. */
import { DATA_URL } from '../addresses/pages.ts';
import { getKind } from '../../content/kinds/kinds.ts';
import type { ColumnInfo } from '../../outputs/tables/table.ts';
import { TABLES } from '../../outputs/tables/tables.ts';
import { toPresentDay } from '../../model/present-day.ts';
import { RELATIONS, type RelationWord, STATEMENT_WORDS } from '../../model/vocabulary.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { TABLE_RULES } from '../../outputs/tables/rules.ts';
import { toDataRows } from './data-rows.ts';
import { toShortDay } from '../parts/dates.ts';
import type { FileRow } from './feeds.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';

export interface DataTable {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly ColumnLine[];
}

/** A column; of a date the three together. */
export interface ColumnLine {
  readonly names: readonly string[];
  readonly type: string;
  readonly about: string;
}

export interface Term {
  readonly name: string;
  readonly about: string;
  /** The term of a shared vocabulary, as in `schema:member`. */
  readonly same: string | undefined;
}

export interface DataView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  /** The day up to which the record goes; `undefined` of an empty one. */
  readonly until: Pieces | undefined;
  readonly rows: readonly FileRow[];
  /** What is true of all tables; in backquotes is code. */
  readonly rules: string;
  readonly tables: readonly DataTable[];
  readonly terms: readonly Term[];
}

export function toDataView(context: Context): DataView {
  const { title, summary } = context.words.data;
  const until = toPresentDay(context.publication);
  return {
    frame: toFrame(context),
    head: toHead(context, { title, description: summary, path: DATA_URL }),
    title,
    summary,
    until: until === '' ? undefined : toShortDay(context, until, context.publication.about.zone),
    rows: toDataRows(context),
    rules: TABLE_RULES.join(' '),
    tables: TABLES.map(({ name, title: heading, about, columns }) => ({
      name,
      title: toTitle(context, name) ?? heading,
      about,
      columns: toLines(columns),
    })),
    terms: [
      { name: 'kind', about: 'What sort of thing it is, such as `topic`.', same: undefined },
      { name: 'topic', about: getKind('topic').about, same: undefined },
      { name: 'measure', about: getKind('measure').about, same: undefined },
      ...Object.entries<RelationWord>({ ...STATEMENT_WORDS, ...RELATIONS }).map(
        ([name, { about, same, reverse }]) => ({
          name,
          about,
          same: same ?? (reverse && `the reverse of ${reverse}`),
        }),
      ),
    ],
  };
}

/** What the files of data are called in the list of them above. */
function toTitle({ words: { data, kinds } }: Context, name: string): string | undefined {
  const titles: Readonly<Record<string, string>> = {
    coverage: kinds.coverage.many,
    measures: kinds.measure.many,
    rates: data.rates,
    statements: data.statements,
  };
  return titles[name];
}

function toLines(columns: readonly ColumnInfo[]): ColumnLine[] {
  const names = new Set(columns.map(({ name }) => name));
  const toDays = (name: string) => [`${name}_from`, `${name}_to`].filter((one) => names.has(one));
  const days = new Set(columns.flatMap(({ name }) => toDays(name)));
  return columns
    .filter(({ name }) => !days.has(name))
    .map(({ name, type, about }) => ({
      names: [name, ...toDays(name)],
      type: toDays(name).length > 0 ? `${type}, date, date` : type,
      about: toDays(name).length > 0 ? `${about} Then its first and last day.` : about,
    }));
}
