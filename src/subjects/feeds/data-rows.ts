/** All that can be taken away as data, a row a file. */
import {
  BIBTEX_URL,
  CHANGES_URL,
  CSL_JSON_URL,
  DATAPACKAGE_URL,
  GRAPH_URL,
  RIS_URL,
  toCsvUrl,
  toJsonUrl,
  toSchemaUrl,
} from '../../model/addresses/files.ts';
import {
  CORRECTIONS_URL,
  DATA_URL,
  MEASURES_URL,
  STATEMENTS_URL,
} from '../../model/addresses/pages.ts';
import { toKindUrl } from '../../model/addresses/things.ts';
import { listEmptyLists } from '../../model/empty-lists.ts';
import { getKind, KIND_NAMES, type KindName } from '../../kinds/kinds.ts';
import { TABLES } from '../../model/tables/tables.ts';
import { toCount } from '../../prose/count.ts';
import type { Context } from '../context.ts';
import type { FileRow } from './feeds.ts';

export function toDataRows(context: Context): FileRow[] {
  const empty = listEmptyLists(context.publication);
  return [
    ...toKindRows(context),
    ...toRecordRows(context).filter(({ page }) => page === undefined || !empty.has(page)),
    COLUMNS,
    GRAPH,
    CITATIONS,
  ];
}

/** A kind that has nothing yet is left out. */
function toKindRows({ publication }: Context): FileRow[] {
  const count = (kind: KindName) =>
    kind === 'coverage' ? publication.items.length : (publication.things.get(kind)?.length ?? 0);
  return KIND_NAMES.filter((kind) => count(kind) > 0).map((kind) => {
    const { folder, one, many, about, atRoot } = getKind(kind);
    return {
      name: folder.charAt(0).toUpperCase() + folder.slice(1),
      page: atRoot === true ? undefined : toKindUrl(kind),
      note: `${toCount(count(kind), one, many)}. ${about}`,
      files: [
        { text: 'JSON', url: toJsonUrl(folder) },
        ...(TABLES.some(({ name }) => name === folder)
          ? [{ text: 'CSV', url: toCsvUrl(folder) }]
          : []),
        { text: 'Schema', url: toSchemaUrl(kind) },
      ],
    };
  });
}

const GRAPH: FileRow = {
  name: 'Graph',
  page: `${DATA_URL}#graph`,
  note: 'Every thing, and every relation between two of them',
  files: [
    { text: 'JSON-LD', url: GRAPH_URL },
    { text: 'Schema', url: toSchemaUrl('graph') },
  ],
};

const COLUMNS: FileRow = {
  name: 'Columns',
  page: `${DATA_URL}#tables`,
  note: 'What each column of the tables means, and up to which day they go',
  files: [{ text: 'Data Package', url: DATAPACKAGE_URL }],
};

const CITATIONS: FileRow = {
  name: 'Citations',
  page: undefined,
  note: 'Every piece covered and every item of ours, for reference managers',
  files: [
    { text: 'BibTeX', url: BIBTEX_URL },
    { text: 'RIS', url: RIS_URL },
    { text: 'CSL-JSON', url: CSL_JSON_URL },
  ],
};

function toRecordRows({ publication }: Context): FileRow[] {
  const { statements, corrections, series } = publication.record;
  return [
    {
      name: 'Statements',
      page: STATEMENTS_URL,
      note: `${toCount(statements.length, 'statement', 'statements')}. Who said what, when it was said, published and known, and how it bears on others`,
      files: [
        { text: 'JSON', url: toJsonUrl('statements') },
        { text: 'CSV', url: toCsvUrl('statements') },
        { text: 'Schema', url: toSchemaUrl('statement') },
      ],
    },
    {
      name: 'Rates',
      page: MEASURES_URL,
      note: `${toCount(series.length, 'series', 'series')}. The sum of the rates in force from each day on which it changed, with its parts`,
      files: [
        { text: 'JSON', url: toJsonUrl('rates') },
        { text: 'CSV', url: toCsvUrl('rates') },
        { text: 'Schema', url: toSchemaUrl('rate') },
      ],
    },
    {
      name: 'Corrections',
      page: CORRECTIONS_URL,
      note: `${toCount(corrections.length, 'correction', 'corrections')}. What was changed after publication`,
      files: [
        { text: 'JSON', url: toJsonUrl('corrections') },
        { text: 'Schema', url: toSchemaUrl('correction') },
      ],
    },
    {
      name: 'Changes',
      page: undefined,
      note: 'The newest, from which your own browser works out what is new since your last visit',
      files: [
        { text: 'JSON', url: CHANGES_URL },
        { text: 'Schema', url: toSchemaUrl('changes') },
      ],
    },
  ];
}
