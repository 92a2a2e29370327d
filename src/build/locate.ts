import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { toFieldPlaces } from '../content/disk/read-entry.ts';
import { readRegular } from '../content/disk/decode.ts';
import { orGone, toShownPath } from '../content/disk/read-file.ts';
import type { FieldPath } from '../content/kinds/field-meta.ts';
import { toFieldName } from '../content/kinds/relations.ts';
import type { FoundIn } from '../model/entry.ts';
import type { Finding } from '../rules/rule.ts';
import type { Position } from '../content/problems/lines.ts';
import type { Problem } from '../content/problems/problem.ts';
import { withRemedy } from '../content/problems/problem.ts';
import { toAttributePlaces } from '../content/prose/parse/tag.ts';

/** Positions in one file: of a field by its path, of an attribute by the position of its component. */
export interface Places {
  readonly ofField: (path: FieldPath) => Position;
  readonly ofAttribute: (at: Position, field: string) => Position;
}

/** The bytes of a content file; empty if it is gone, which puts every position at its start. */
export type ReadBytes = (inside: string) => Uint8Array;

/**
 * Finds positions in content files, read on demand. Keeps only the last file: if thousands have problems, all of them
 * parsed would take more memory than the content.
 */
export function openPlaces(bytesOf: ReadBytes): (file: FoundIn) => Places {
  let last: { readonly inside: string; readonly places: Places } | undefined;
  return (file) => {
    if (last?.inside !== file.inside)
      last = { inside: file.inside, places: toPlaces(bytesOf, file) };
    return last.places;
  };
}

function toPlaces(bytesOf: ReadBytes, { inside, kind }: FoundIn): Places {
  const read = () => Buffer.from(bytesOf(inside));
  let ofField: Places['ofField'] | undefined;
  let ofAttribute: Places['ofAttribute'] | undefined;
  return {
    ofField: (path) => (ofField ??= toFieldPlaces(read(), kind))(path),
    ofAttribute: (at, field) =>
      (ofAttribute ??= toAttributePlaces(read().toString('utf8')))(at, field),
  };
}

/** Gives each finding its line and column. Grouped by file, in the order in which files first occur. */
export function toProblems(
  findings: readonly Finding[],
  contentDir: string,
  bytesOf: ReadBytes,
): Problem[] {
  const placesOf = openPlaces(bytesOf);
  const byFile = Map.groupBy(findings, ({ entry }) => entry.inside);
  return [...byFile.values()].flat().map((finding) => {
    const { entry, at, field, code, severity, message, said } = finding;
    const { line, column } = locate(placesOf(entry), at, field);
    const path = toShownPath(contentDir, entry.inside);
    const name = field ?? (isPath(at) ? toFieldName(at) : '');
    return withRemedy(
      { path, line, column, field: name, code, severity, message, said },
      () => finding.remedy,
    );
  });
}

function locate(places: Places, at: Finding['at'], field: string | undefined): Position {
  if (isPath(at)) return places.ofField(at);
  return field?.includes('.') === true ? places.ofAttribute(at, field) : at;
}

/** Empty for a link, which may lead to a secret of this machine, since the check prints lines. */
export function readAgain(contentDir: string, inside: string): Buffer {
  const path = join(contentDir, inside);
  return (
    orGone(() => (lstatSync(path).isSymbolicLink() ? undefined : readRegular(path))) ?? Buffer.of()
  );
}

function isPath(at: Finding['at']): at is FieldPath {
  return Array.isArray(at);
}
