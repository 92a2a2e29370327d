import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateField } from '../disk/read-entry.ts';
import { toShownPath } from '../disk/read-file.ts';
import { toFieldName, type FieldPath } from '../kinds/relations.ts';
import type { Finding } from '../model/entry.ts';
import type { Problem } from '../problems/problem.ts';

/** Turns the path of a field into the line and column at which it stands in the file. */
export function toProblem({ entry, at, field, ...rest }: Finding, contentDir: string): Problem {
  const path = toShownPath(contentDir, entry.inside);
  if (!isPath(at)) return { path, line: at.line, column: at.column, field: field ?? '', ...rest };
  const bytes = readFileSync(join(contentDir, entry.inside));
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
