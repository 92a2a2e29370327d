/** Fewer rows for the manual: a group that was listed before, and neighbours that say the same, are told once. */
import type { ManualField } from './manual-field.ts';

export interface FieldRow extends ManualField {
  /** Last parts of the paths of neighbours with the same row. */
  readonly alike: readonly string[];
}

/** Where each group of fields was listed first: a link, by what its fields say. */
export type Listed = Map<string, string>;

/** Adds to `listed` the groups of `fields`, which are those of the section at `anchor`. */
export function foldFields(
  fields: readonly ManualField[],
  listed: Listed,
  anchor: string,
): FieldRow[] {
  const rows: FieldRow[] = [];
  let told: string | undefined;
  for (const field of fields) {
    if (told !== undefined && isBelow(field.path, told)) continue;
    const row = { ...field, alike: [], ...foldGroup(field, fields, listed, anchor) };
    told = row.form === field.form ? undefined : field.path;
    const before = rows.at(-1);
    if (before !== undefined && isAlike(before, row))
      rows.splice(-1, 1, { ...before, alike: [...before.alike, toName(row)] });
    else rows.push(row);
  }
  return rows;
}

/** The form of a group that was listed already; notes one that was not. */
function foldGroup(
  { path, form }: ManualField,
  fields: readonly ManualField[],
  listed: Listed,
  anchor: string,
): Pick<ManualField, 'form'> {
  const below = fields
    .filter((one) => isBelow(one.path, path))
    .map((one) => ({ ...one, path: one.path.slice(path.length) }));
  const key = JSON.stringify(below);
  const before = listed.get(key);
  if (below.length < 2) return { form };
  if (before !== undefined) return { form: form.replace('fields below', before) };
  listed.set(key, `the fields of [\`${path}\`](#${anchor})`);
  return { form };
}

function isBelow(path: string, above: string): boolean {
  return path.startsWith(`${above}.`) || path.startsWith(`${above}[]`);
}

/** Siblings that differ in their names alone. */
function isAlike(one: ManualField, other: ManualField): boolean {
  const toRest = (field: ManualField) => {
    const above = field.path.slice(0, -toName(field).length);
    return JSON.stringify({ ...field, alike: [], path: above });
  };
  return one.path.includes('.') && toRest(one) === toRest(other);
}

/** The last part of a path, with its point. */
function toName({ path }: ManualField): string {
  return path.slice(path.lastIndexOf('.'));
}
