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
} from '../addresses/files.ts';
import { CORRECTIONS_URL, DATA_URL, MEASURES_URL, STATEMENTS_URL } from '../addresses/pages.ts';
import { toKindUrl } from '../addresses/things.ts';
import { listEmptyLists } from '../../model/empty-lists.ts';
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { TABLES } from '../../outputs/tables/tables.ts';
import type { Context } from '../context.ts';
import type { FileRow } from './feeds.ts';

export function toDataRows(context: Context): FileRow[] {
  const empty = listEmptyLists(context.publication);
  return [
    ...toKindRows(context),
    ...toRecordRows(context).filter(({ page }) => page === undefined || !empty.has(page)),
    ...toOtherRows(context),
  ];
}

/** A kind that has nothing yet is left out. */
function toKindRows({ publication, words: { data, kinds } }: Context): FileRow[] {
  const count = (kind: KindName) =>
    kind === 'coverage' ? publication.items.length : (publication.things.get(kind)?.length ?? 0);
  return KIND_NAMES.filter((kind) => count(kind) > 0).map((kind) => {
    const { folder, atRoot } = getKind(kind);
    return {
      name: kinds[kind].file,
      page: atRoot === true ? undefined : toKindUrl(kind),
      note: kinds[kind].note({ n: count(kind) }),
      files: [
        { text: 'JSON', url: toJsonUrl(folder) },
        ...(TABLES.some(({ name }) => name === folder)
          ? [{ text: 'CSV', url: toCsvUrl(folder) }]
          : []),
        { text: data.schema, url: toSchemaUrl(kind) },
      ],
    };
  });
}

function toOtherRows({ words: { data } }: Context): FileRow[] {
  return [
    {
      name: data.columns,
      page: `${DATA_URL}#tables`,
      note: data.columnsNote,
      files: [{ text: 'Data Package', url: DATAPACKAGE_URL }],
    },
    {
      name: data.graph,
      page: `${DATA_URL}#graph`,
      note: data.graphNote,
      files: [
        { text: 'JSON-LD', url: GRAPH_URL },
        { text: data.schema, url: toSchemaUrl('graph') },
      ],
    },
    {
      name: data.citations,
      page: undefined,
      note: data.citationsNote,
      files: [
        { text: 'BibTeX', url: BIBTEX_URL },
        { text: 'RIS', url: RIS_URL },
        { text: 'CSL-JSON', url: CSL_JSON_URL },
      ],
    },
  ];
}

function toRecordRows({ publication, words: { data } }: Context): FileRow[] {
  const { statements, corrections, series } = publication.record;
  return [
    {
      name: data.statements,
      page: STATEMENTS_URL,
      note: data.statementsNote({ n: statements.length }),
      files: [
        { text: 'JSON', url: toJsonUrl('statements') },
        { text: 'CSV', url: toCsvUrl('statements') },
        { text: data.schema, url: toSchemaUrl('statement') },
      ],
    },
    {
      name: data.rates,
      page: MEASURES_URL,
      note: data.ratesNote({ n: series.length }),
      files: [
        { text: 'JSON', url: toJsonUrl('rates') },
        { text: 'CSV', url: toCsvUrl('rates') },
        { text: data.schema, url: toSchemaUrl('rate') },
      ],
    },
    ...(corrections.length === 0
      ? []
      : [
          {
            name: data.corrections,
            page: CORRECTIONS_URL,
            note: data.correctionsNote({ n: corrections.length }),
            files: [
              { text: 'JSON', url: toJsonUrl('corrections') },
              { text: data.schema, url: toSchemaUrl('correction') },
            ],
          },
        ]),
    {
      name: data.changes,
      page: undefined,
      note: data.changesNote,
      files: [
        { text: 'JSON', url: CHANGES_URL },
        { text: data.schema, url: toSchemaUrl('changes') },
      ],
    },
  ];
}
