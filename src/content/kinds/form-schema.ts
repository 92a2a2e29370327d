/** The fields of a kind as a form needs them: plain data, in the order of the manual. */
import { z } from 'zod';
import { type DescribedMeta, type FieldSort, openSchema } from './field-meta.ts';
import { getKind, type KindName } from './kinds.ts';

export interface FormSchema {
  readonly kind: KindName;
  readonly folder: string;
  readonly format: 'mdx' | 'yaml';
  /** The field that names the thing. */
  readonly caption: string;
  readonly fields: readonly FormField[];
}

export interface FormField {
  readonly name: string;
  readonly describe: string;
  readonly required: boolean;
  readonly value: FormValue;
}

/** What a field holds: one text, several values, or a group of fields. */
export type FormValue =
  | { readonly form: 'text'; readonly sort?: FieldSort; readonly examples?: readonly string[] }
  /** `texts` say in the language of the desk what the words of the file mean. */
  | {
      readonly form: 'choice';
      readonly words: readonly string[];
      readonly texts?: Readonly<Record<string, string>>;
    }
  /** Ids of these kinds; with `orWords`, also any words. */
  | { readonly form: 'reference'; readonly to: readonly string[]; readonly orWords?: true }
  | { readonly form: 'party' }
  | { readonly form: 'statement' }
  | { readonly form: 'list'; readonly of: FormValue; readonly describe: string }
  /** A fixed number of fields, each of its own sort. */
  | { readonly form: 'tuple'; readonly of: readonly FormField[] }
  | { readonly form: 'group'; readonly fields: readonly FormField[] }
  /** Names that the editor chooses, each with a value. */
  | { readonly form: 'map'; readonly of: FormValue };

export function toFormSchema(kind: KindName): FormSchema {
  const { folder, format, caption, schema } = getKind(kind);
  return { kind, folder, format, caption, fields: listFormFields(schema as z.ZodObject) };
}

type Schema = z.core.$ZodType;

function listFormFields({ shape }: z.ZodObject): FormField[] {
  return Object.entries(shape as Readonly<Record<string, Schema>>).map(([name, schema]) =>
    toField(name, schema),
  );
}

function toField(name: string, schema: Schema): FormField {
  const { inner, meta, required } = openSchema(schema);
  const value = toValue(inner, meta);
  return { name, describe: toDescribe(meta, value), required, value };
}

/** A form finds things by their names; only a file needs their ids. */
function toDescribe({ description = '' }: DescribedMeta, value: FormValue): string {
  if (value.form !== 'reference' && value.form !== 'party') return description;
  return description.replace(/^Id of (\p{L})/u, (_, first: string) => first.toUpperCase());
}

function toValue(schema: Schema, meta: DescribedMeta): FormValue {
  const { to, orWords, party, statement, image, sort, examples } = meta;
  if (to !== undefined) return { form: 'reference', to };
  if (orWords !== undefined) return { form: 'reference', to: orWords, orWords: true };
  if (party === true) return { form: 'party' };
  if (statement === true) return { form: 'statement' };
  if (schema instanceof z.ZodEnum)
    return { form: 'choice', words: schema.options.map((option) => String(option)) };
  if (schema instanceof z.ZodObject) return { form: 'group', fields: listFormFields(schema) };
  if (schema instanceof z.ZodTuple)
    return {
      form: 'tuple',
      of: schema.def.items.map((item, index) => toField(String(index), item)),
    };
  if (schema instanceof z.ZodRecord) {
    const value = openSchema(schema.valueType);
    return { form: 'map', of: toValue(value.inner, value.meta) };
  }
  // One value may stand for a list of one.
  if (schema instanceof z.ZodUnion) return toValue(schema.options[1] as Schema, meta);
  if (schema instanceof z.ZodArray) {
    const element = openSchema(schema.element);
    const of = toValue(element.inner, element.meta);
    return { form: 'list', of, describe: toDescribe(element.meta, of) };
  }
  return {
    form: 'text',
    ...(image === true ? { sort: 'image' as const } : sort !== undefined && { sort }),
    ...(examples !== undefined && { examples }),
  };
}
