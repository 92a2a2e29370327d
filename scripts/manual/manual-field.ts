/** The fields of a schema for the manual. */
import { z } from 'zod';
import { openSchema } from '../../src/content/kinds/field-meta.ts';
import { findForm } from './forms.ts';

export interface ManualField {
  /** As in `sources[].outlet`. */
  readonly path: string;
  readonly required: boolean;
  /** The values it accepts: “date”, “id of a topic”, “one of free, metered”. */
  readonly form: string;
  readonly description: string;
  readonly example: string;
}

/** Every field of `schema`, nested ones included, in its order. */
export function listManualFields(schema: z.core.$ZodType): ManualField[] {
  return listBelow(schema, '');
}

function listBelow(schema: z.core.$ZodType, path: string): ManualField[] {
  const { inner } = openSchema(schema);
  if (inner instanceof z.ZodArray) return listBelow(inner.element, `${path}[]`);
  if (inner instanceof z.ZodRecord) return listBelow(inner.valueType, `${path}.…`);
  if (!(inner instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = inner.shape;
  return Object.entries(shape).flatMap(([key, field]) => {
    const name = path === '' ? key : `${path}.${key}`;
    return [toField(field, name), ...listBelow(field, name)];
  });
}

function toField(schema: z.core.$ZodType, path: string): ManualField {
  const { inner, required, meta } = openSchema(schema);
  const { form, example, description } = findForm(inner, meta);
  return { path, required, form, example, description };
}
