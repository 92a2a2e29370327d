import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateField } from '../disk/read-entry.ts';
import { toShownPath } from '../disk/read-file.ts';
import { toFieldName, type FieldPath } from '../kinds/relations.ts';
import type { Finding } from '../model/entry.ts';
import type { Problem } from '../problems/problem.ts';
import { locateAttribute } from '../prose/locate-attribute.ts';

/** Turns the path of a field, or an attribute of a component, into the line and column at which it stands in the file. */
export function toProblem({ entry, at, field, ...rest }: Finding, contentDir: string): Problem {
  const path = toShownPath(contentDir, entry.inside);
  if (!isPath(at) && field?.includes('.') !== true)
    return { path, line: at.line, column: at.column, field: field ?? '', ...rest };
  const bytes = readFileSync(join(contentDir, entry.inside));
  if (!isPath(at)) {
    const { line, column } = locateAttribute(bytes.toString('utf8'), at, field ?? '');
    return { path, line, column, field: field ?? '', ...rest };
  }
  return {
    path,
    ...locateField(bytes, entry.kind, at),
    field: field ?? toFieldName(at),
    ...rest,
  };
}

function isPath(at: Finding['at']): at is FieldPath {
  return Array.isArray(at);
}
