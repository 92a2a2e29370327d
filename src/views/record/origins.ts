/** Where the statements of a question come from, in sentences. */
import { listStatementSources, toLineage, type Lineage } from '../../model/record/lineage.ts';
import type { Statement } from '../../model/record/statement.ts';
import type { Publication } from '../../model/publication.ts';
import type { Context } from '../context.ts';
import { toCount } from '../link.ts';

export interface Origins {
  /** “Five reports, two independent origins.” */
  readonly finding: string;
  readonly access: string;
  /** Origins behind more than one report. */
  readonly shared: readonly string[];
}

export function findOrigins(
  { language, publication }: Context,
  statements: readonly Statement[],
): Origins | undefined {
  const lineage = toLineage(listStatementSources(statements));
  if (lineage.reports.length === 0) return undefined;
  const toNumber = (count: number) => language.numbers[count] ?? String(count);
  const { reports, origins } = lineage;
  const finding = `${toNumber(reports.length)} ${reports.length === 1 ? 'report' : 'reports'}, ${toNumber(origins.length)} independent ${origins.length === 1 ? 'origin' : 'origins'}.`;
  return {
    finding: finding.charAt(0).toUpperCase() + finding.slice(1),
    access: toAccessWords(lineage),
    shared: origins
      .filter((origin) => origin.reports.length > 1)
      .map(
        ({ name, reports: own }) =>
          `${toCount(own.length, 'report', 'reports')}: ${toOriginName(own, name, publication)}`,
      ),
  };
}

function toAccessWords({ reports, free, noted, official }: Lineage): string {
  const unknown = reports.length - noted;
  const missing = unknown === 0 ? '' : ` Access is not recorded for ${String(unknown)}.`;
  const records =
    official === 0 ? '' : ` ${toCount(official, 'is an official record', 'are official records')}.`;
  const share =
    noted === 0
      ? ''
      : `Free to read: ${String(free)} of the ${String(noted)} of which access is recorded.`;
  return `${share}${missing}${records}`.trim();
}

/** An origin without words of its own is the id of an outlet: its reports count once. */
function toOriginName(
  [first]: Lineage['reports'],
  name: string,
  { entities }: Publication,
): string {
  if (first?.origin !== undefined) return name.replace(/\.$/, '');
  return `${entities.get(name)?.caption ?? name}, one outlet, which counts once`;
}
