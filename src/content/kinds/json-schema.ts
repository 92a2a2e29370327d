/** JSON Schemas of the kinds: of what an editor may write, and of what we publish. */
import { z } from 'zod';
import { MARKS, type FieldMeta, openSchema } from './field-meta.ts';
import { getKind, type KindName } from './kinds.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Ids that exist, by the name of their kind. */
type KnownIds = Readonly<Partial<Record<string, readonly string[]>>>;

type Context = Parameters<NonNullable<z.core.ToJSONSchemaParams['override']>>[0];

/**
 * For completion and hover in editors (draft 7, which their language servers know): what a file of this kind may say,
 * with the description of each field, and the existing ids for references. Our reader takes every scalar as text, so a
 * number is allowed wherever a text is.
 */
export function toEditorSchema(kind: KindName, ids: KnownIds): JsonSchema {
  return toJsonSchema(kind, { io: 'input', target: 'draft-7' }, ({ zodSchema, jsonSchema }, to) => {
    const known = to.flatMap((name) => ids[name] ?? []);
    if (known.length > 0) jsonSchema.enum = known;
    else if (isNumber(zodSchema)) jsonSchema.type = 'number';
    else if (jsonSchema.type === 'string' && jsonSchema.enum === undefined) {
      // The types of zod allow one type; JSON Schema allows a list.
      Object.assign(jsonSchema, { type: ['string', 'number'] });
    }
  });
}

/** For readers of our data (draft 2020-12): the checked front matter of this kind. */
export function toDataSchema(kind: KindName): JsonSchema {
  const schema = toJsonSchema(
    kind,
    { io: 'output', unrepresentable: 'any' },
    ({ zodSchema, jsonSchema }) => {
      if (isNumber(zodSchema)) jsonSchema.type = 'number';
    },
  );
  return { ...schema, properties: withoutDesk(kind, schema.properties ?? {}) };
}

/** The checked front matter of a kind without the fields that are for the desk. */
export function withoutDesk<Data extends object>(kind: KindName, data: Data): Data {
  const shape: Readonly<Record<string, z.core.$ZodType>> = (getKind(kind).schema as z.ZodObject)
    .shape;
  const isPublic = (name: string) =>
    shape[name] === undefined || openSchema(shape[name]).meta.desk !== true;
  return Object.fromEntries(Object.entries(data).filter(([name]) => isPublic(name))) as Data;
}

function toJsonSchema(
  kind: KindName,
  params: z.core.ToJSONSchemaParams,
  change: (context: Context, to: readonly string[]) => void,
): JsonSchema {
  return z.toJSONSchema(getKind(kind).schema, {
    ...params,
    override: (context) => {
      const { to = [] } = context.jsonSchema as FieldMeta;
      for (const key of [...MARKS, 'reverse', 'sort', 'desk'])
        Reflect.deleteProperty(context.jsonSchema, key);
      change(context, to);
    },
  });
}

/** The one transformation in our schemas turns a text into a number. */
function isNumber(schema: z.core.$ZodTypes): boolean {
  return schema._zod.def.type === 'pipe';
}
