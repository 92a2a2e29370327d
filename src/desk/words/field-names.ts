/** The names that fields have in files, in the words of the desk: `sameAs` is “same as”. */
import { say } from './say.ts';

export function isFieldName(name: string): boolean {
  return Object.hasOwn(say.fieldNames, name);
}

export function sayName(name: string): string {
  return isFieldName(name) ? (say.fieldNames[name] ?? name) : name;
}

/** `sources[0].sameAs`, in the history `sources 1 sameAs`, is “sources 1 same as”; what is no field stays as it is. */
export function sayField(field: string): string {
  if (!isFieldName(/^\w*/.exec(field)?.[0] ?? '')) return field;
  const counted = field.replace(/\[(\d+)\]/g, (_, index: string) => ` ${Number(index) + 1}`);
  return counted.split(/[ .]/).map(sayPart).join(' ');
}

/** A number counts elements here, and is no field. */
function sayPart(part: string): string {
  return /^\d/.test(part) ? part : sayName(part);
}
