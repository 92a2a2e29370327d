/** Forms and findings of the check in the language of the desk. */
import type { FormField, FormValue } from '../../content/kinds/form-schema.ts';
import { type FaultSlots, type Said, toMessage, toRemedy } from '../../content/problems/fault.ts';
import type { Fault } from '../../content/problems/problem.ts';
import { WHEN_ROW } from '../../time/mistakes.ts';
import { isFieldName, sayField } from './field-names.ts';
import { say, sayEither } from './say.ts';
import { readFieldWords, readFindings } from './words.ts';
import { chooseWords } from '../../words/words.ts';

type Words = Omit<Fault, 'code'> & { readonly field?: string };

/** What is wrong and what to do about it. */
export function sayFault({
  message,
  remedy,
  said,
  field = '',
}: Words): Pick<Words, 'message' | 'remedy'> {
  // Attributes in a body are called what they are there.
  const name = /^[A-Z]/.test(field) ? (text: string) => text : nameFields;
  const row = said && readFindings(say.tag)[said.row];
  if (said === undefined || row === undefined)
    return { message: name(message), remedy: name(remedy) };
  const slots = Object.fromEntries(
    Object.entries(said.slots).map(([slot, value]) => [slot, saySlot(slot, value)]),
  );
  return {
    message: name(quoteBefore(said, toMessage(row, slots))),
    remedy: name(toRemedy(row, slots)),
  };
}

/** What is wrong with a date is a sentence of its own. */
function quoteBefore({ of, row }: Said, message: string): string {
  if (of === undefined) return message;
  const { rates, text } = chooseWords(say.tag).words;
  if (row.startsWith(WHEN_ROW)) return rates.named({ name: quoteHere(of), text: message });
  return quoteHere(of) + text.space + message;
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
function saySlot(slot: string, value: FaultSlots[string]): string | number | undefined {
  if (typeof value === 'string' && slot === 'field') return sayField(value);
  if (typeof value === 'string' && slot === 'describe') return sayHint(value);
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
    case 'choice':
      return { ...value, texts: sayChoices(value.words) };
    default:
      return value;
  }
}

/**
 * The words of a choice as the site and the desk say them; nothing for choices that they never name. In English those of
 * the file are words, and hints use them.
 */
function sayChoices(words: readonly string[]): Readonly<Record<string, string>> {
  if (say.tag === 'en') return {};
  const { text, sources, prose, status, measures, entity } = chooseWords(say.tag).words;
  const ofSite = [sources.words, prose.corrections, status.labels, measures.statuses];
  const groups: Readonly<Record<string, string>>[] = [
    ...[...ofSite, entity.outcomes, say.shared.statuses, say.listChange.roles],
  ];
  const group = groups.find((one) => words.every((word) => Object.hasOwn(one, word))) ?? {};
  return Object.fromEntries(
    words.flatMap((word) => {
      const label = group[word];
      return label === undefined ? [] : [[word, text.inSentence(label)]];
    }),
  );
}
