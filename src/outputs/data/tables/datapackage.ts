import { DATA_URL } from '../../../site/addresses/pages.ts';
import { findLicenceUrl } from '../../../content/kinds/licence.ts';
import { toPresentDay } from '../../../model/present-day.ts';
import type { Table } from '../../tables/table.ts';
import { TABLE_RULES } from '../../tables/rules.ts';
import { TABLES } from '../../tables/tables.ts';
import { toAbsolute, type Context } from '../../context.ts';
import { toOwner } from '../../tag-uri.ts';

/**
 * The tables as a Data Package (https://datapackage.org/standard/data-package/): how they are written, what each column
 * holds, the licence, and `until`, the day up to which the record goes.
 */
export function toDatapackage(context: Context): string {
  const { publication } = context;
  const { about } = publication;
  const until = toPresentDay(publication);
  const path = findLicenceUrl(about.licence);
  const body = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: toOwner(publication),
    title: about.name,
    description: [about.scope, ...TABLE_RULES].join(' '),
    homepage: toAbsolute(context, DATA_URL),
    licenses: [path === about.licence ? { path } : { name: about.licence, path }],
    ...(until !== '' && { until }),
    ...(about.ended !== undefined && { ended: about.ended }),
    resources: TABLES.map(toResource),
  };
  return `${JSON.stringify(body, null, 1)}\n`;
}

function toResource({ name, title, about, columns, key }: Table) {
  return {
    name,
    path: `${name}.csv`,
    title,
    description: about,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map((column) => ({
        name: column.name,
        type: column.type,
        description: column.about,
      })),
      missingValues: [''],
      ...(key.length > 0 && { primaryKey: key }),
    },
  };
}
