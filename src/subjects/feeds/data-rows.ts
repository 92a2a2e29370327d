/** All that can be taken away as data, a row a file. */
import { getKind, KIND_NAMES, type KindName } from '../../kinds/kinds.ts';
import { TABLES } from '../../model/tables/tables.ts';
import { toCount } from '../../prose/count.ts';
import type { Context } from '../context.ts';
import type { FileRow } from './feeds.ts';

export function toDataRows(context: Context): FileRow[] {
  return [...toKindRows(context), ...toRecordRows(context), COLUMNS, GRAPH, CITATIONS];
}

/** A kind that has nothing yet is left out. */
function toKindRows({ publication }: Context): FileRow[] {
  const count = (kind: KindName) =>
    kind === 'coverage' ? publication.items.length : (publication.things.get(kind)?.length ?? 0);
  return KIND_NAMES.filter((kind) => count(kind) > 0).map((kind) => {
    const { folder, one, many, about } = getKind(kind);
    return {
      name: folder.charAt(0).toUpperCase() + folder.slice(1),
      page: `/${folder}`,
      note: `${toCount(count(kind), one, many)}. ${about}`,
      files: [
        { text: 'JSON', url: `/data/${folder}.json` },
        ...(TABLES.some(({ name }) => name === folder)
          ? [{ text: 'CSV', url: `/data/${folder}.csv` }]
          : []),
        { text: 'Schema', url: `/data/schemas/${kind}.schema.json` },
      ],
    };
  });
}

const GRAPH: FileRow = {
  name: 'Graph',
  page: '/data#graph',
  note: 'Every thing, and every relation between two of them',
  files: [
    { text: 'JSON-LD', url: '/data/graph.json' },
    { text: 'Schema', url: '/data/schemas/graph.schema.json' },
  ],
};

const COLUMNS: FileRow = {
  name: 'Columns',
  page: '/data#tables',
  note: 'What each column of the tables means, and up to which day they go',
  files: [{ text: 'Data Package', url: '/data/datapackage.json' }],
};

const CITATIONS: FileRow = {
  name: 'Citations',
  page: undefined,
  note: 'Every piece covered and every item of ours, for reference managers',
  files: [
    { text: 'BibTeX', url: '/citations.bib' },
    { text: 'RIS', url: '/citations.ris' },
    { text: 'CSL-JSON', url: '/citations.json' },
  ],
};

function toRecordRows({ publication }: Context): FileRow[] {
  const { statements, corrections, series } = publication.record;
  return [
    {
      name: 'Statements',
      page: '/statements',
      note: `${toCount(statements.length, 'statement', 'statements')}. Who said what, when it was said, published and known, and how it bears on others`,
      files: [
        { text: 'JSON', url: '/data/statements.json' },
        { text: 'CSV', url: '/data/statements.csv' },
        { text: 'Schema', url: '/data/schemas/statement.schema.json' },
      ],
    },
    {
      name: 'Rates',
      page: '/measures',
      note: `${toCount(series.length, 'series', 'series')}. The sum of the rates in force from each day on which it changed, with its parts`,
      files: [
        { text: 'JSON', url: '/data/rates.json' },
        { text: 'CSV', url: '/data/rates.csv' },
        { text: 'Schema', url: '/data/schemas/rate.schema.json' },
      ],
    },
    {
      name: 'Corrections',
      page: '/corrections',
      note: `${toCount(corrections.length, 'correction', 'corrections')}. What was changed after publication`,
      files: [
        { text: 'JSON', url: '/data/corrections.json' },
        { text: 'Schema', url: '/data/schemas/correction.schema.json' },
      ],
    },
    {
      name: 'Changes',
      page: undefined,
      note: 'The newest, from which your own browser works out what is new since your last visit',
      files: [
        { text: 'JSON', url: '/data/changes.json' },
        { text: 'Schema', url: '/data/schemas/changes.schema.json' },
      ],
    },
  ];
}
