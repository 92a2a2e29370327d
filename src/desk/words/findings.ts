/** Forms and findings of the check in the language of the desk. */
import type { FormField, FormValue } from '../../content/kinds/form-schema.ts';
import { type FaultSlots, toMessage, toRemedy } from '../../content/problems/fault.ts';
import type { Fault } from '../../content/problems/problem.ts';
import { isFieldName, sayField } from './field-names.ts';
import { say, sayEither } from './say.ts';
import { readFieldWords, readFindings } from './words.ts';
import { chooseWords } from '../../words/words.ts';

type Words = Omit<Fault, 'code'>;

/** What is wrong and what to do about it. */
export function sayFault({ message, remedy, said }: Words): Pick<Words, 'message' | 'remedy'> {
  const row = said && readFindings(say.tag)[said.row];
  if (said === undefined || row === undefined)
    return { message: nameFields(message), remedy: nameFields(remedy) };
  const slots = Object.fromEntries(
    Object.entries(said.slots).map(([name, value]) => [name, saySlot(value)]),
  );
  return {
    message: nameFields(quoteBefore(said.of) + toMessage(row, slots)),
    remedy: nameFields(toRemedy(row, slots)),
  };
}

function quoteBefore(text: string | undefined): string {
  return text === undefined ? '' : quoteHere(text) + chooseWords(say.tag).words.text.space;
}

function quoteHere(text: string): string {
  return chooseWords(say.tag).words.text.quotes.join(text);
}

/** The same of a file, as a sentence that begins with its path. */
export function sayFileFault(inside: string, fault: Words): string {
  const { message, remedy } = sayFault(fault);
  return `${inside} ${message}: ${remedy}`;
}

/** What is quoted is quoted as here. */
function saySlot(value: FaultSlots[string]): string | number | undefined {
  if (typeof value === 'string')
    return value.replace(/^“(.*)”$/s, (_, text: string) => quoteHere(text));
  if (typeof value !== 'object') return value;
  if ('of' in value) return sayEither(value.of.map(sayKind));
  const { text, part, said } = value;
  return sayFault({ message: text, remedy: text, said })[part];
}

function sayKind(word: string): string {
  return Object.hasOwn(say.kindNames, word) ? (say.kindNames[word] ?? word) : word;
}

function sayHint(hint: string): string {
  return nameFields(readFieldWords(say.tag).hints?.[hint] ?? hint);
}

/** `` `sameAs` `` becomes `` `same as` ``. */
export function nameFields(text: string): string {
  return text.replace(/`([a-z][\w.[\]]*)`/gi, (span, field: string) =>
    field.split(/[.[]/).every((name) => isFieldName(name) || name.endsWith(']'))
      ? `\`${sayField(field)}\``
      : span,
  );
}

/** The fields of a form with their hints in the language of the desk. */
export function sayFields(fields: readonly FormField[]): FormField[] {
  return fields.map(({ describe, value, ...field }) => ({
    ...field,
    describe: sayHint(describe),
    value: sayValue(value),
  }));
}

function sayValue(value: FormValue): FormValue {
  switch (value.form) {
    case 'list':
      return { ...value, describe: sayHint(value.describe), of: sayValue(value.of) };
    case 'map':
      return { ...value, of: sayValue(value.of) };
    case 'group':
      return { ...value, fields: sayFields(value.fields) };
    case 'tuple':
      return { ...value, of: sayFields(value.of) };
    default:
      return value;
  }
}
