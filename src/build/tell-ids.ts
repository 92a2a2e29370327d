/** Lists possible ids in the remedy for a missing reference. */
import { getKind, type KindName } from '../content/kinds/kinds.ts';
import { listFields } from '../content/kinds/relations.ts';
import { later } from '../content/problems/memoize.ts';
import { FAULTS, type FaultName, type FaultSlots, toRemedy } from '../content/problems/fault.ts';
import type { Problem } from '../content/problems/problem.ts';

interface Named {
  readonly kind: KindName;
  readonly id: string;
  readonly path: string;
}

interface SaidHere {
  readonly row: FaultName;
  readonly slots: FaultSlots;
}

/** More would not be readable. */
const MOST = 8;

/** Lists ids in the remedies of missing references. `files` are all with a kind and an id, invalid ones included. */
export function tellIds(problems: readonly Problem[], files: readonly Named[]): Problem[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  let known: ReadonlyMap<string, readonly Named[]> | undefined;
  const listIds = (kind: string) =>
    ((known ??= Map.groupBy(files, (file) => file.kind)).get(kind) ?? []).map(({ id }) => id);
  return problems.map((problem) => {
    const file = problem.code === 'field.missing' ? byPath.get(problem.path) : undefined;
    const to = file === undefined ? undefined : findTargets(file.kind, problem.field);
    if (file === undefined || to === undefined) return problem;
    const { remedy: _, said: __, ...rest } = problem;
    const say = later(() => toSaid(file, to, to.flatMap(listIds)));
    return {
      ...rest,
      get said() {
        return say();
      },
      get remedy() {
        return toRemedy(FAULTS[say().row], say().slots);
      },
    };
  });
}

/** The kinds that a field, or the list it belongs to, refers to; `undefined` if it refers to none. */
function findTargets(kind: KindName, field: string): readonly string[] | undefined {
  const name = field.replace(/\[\d+\]/g, '.*');
  const found = listFields(kind).find(({ pattern }) => {
    const own = pattern.join('.');
    return own === name || own === `${name}.*`;
  });
  return found?.meta.to;
}

/** Ids that share words with the file's name come first. */
function toSaid(file: Named, to: readonly string[], ids: readonly string[]): SaidHere {
  if (ids.length === 0) {
    const folders = to.map((kind) => `${getKind(kind as KindName).folder}/`);
    return {
      row: 'field.missing:no-ids',
      slots: { folders: { text: folders.join(' or '), of: folders } },
    };
  }
  const words = new Set(toWords(file.id));
  const count = (id: string) => toWords(id).filter((word) => words.has(word)).length;
  const counted = ids.map((id) => ({ id, count: count(id) }));
  const sorted = counted.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const shown = sorted.slice(0, MOST).map(({ id }) => id);
  const more = ids.length - shown.length;
  const row = more === 0 ? 'field.missing:ids' : 'field.missing:many-ids';
  return { row, slots: { ids: shown.join(', '), more } };
}

function toWords(id: string): string[] {
  return id.split(/[^a-z0-9]+/).filter((word) => word.length > 1);
}
