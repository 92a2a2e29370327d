/** Of several ways to write a change, the one that says what is wanted when it is read again. */
import { toFieldName, type FieldPath } from '../../content/kinds/relations.ts';
import { toUnsafe } from './edit-error.ts';
import { saysExactly, type EditFile, type Fields } from './fields.ts';
import { splice, type Splice } from './splice.ts';

/** The first of the texts that says what is wanted. Throws EditError if none does. */
export function takeRight(
  file: EditFile,
  fields: Fields,
  ways: readonly (readonly Splice[])[],
  wanted: unknown,
  path: FieldPath,
): string {
  for (const way of ways) {
    const text = putInto(file, fields, way);
    if (saysExactly(file, fields, text, wanted)) return text;
  }
  throw toUnsafe(toFieldName(path));
}

/** The text of the file with changes to its YAML. */
export function putInto(
  { text }: EditFile,
  { yaml, offset }: Fields,
  way: readonly Splice[],
): string {
  return text.slice(0, offset) + splice(yaml, way) + text.slice(offset + yaml.length);
}
