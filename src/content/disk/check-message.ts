/** Whether a message of a publication can replace the engine’s, by dotted key: `front.empty`. */
import { toGraded } from '../problems/fault.ts';
import { nearestBelow } from '../problems/nearest.ts';
import type { Fault, Problem } from '../problems/problem.ts';
import { FORMATS, listForms, OF_NUMBERS } from '../../words/formats.ts';
import {
  listSlots,
  MessageError,
  parseMessage,
  type Messages,
  type Slot,
} from '../../words/message.ts';
import clip from '../../words/clip/en.json' with { type: 'json' };
import { listLayers, FORMAT_KEYS, TABLES } from '../../words/words.ts';

export type MessageFault = Pick<Problem, 'severity' | keyof Fault>;

const ENGLISH = TABLES.en ?? {};

/** Words for reading other people’s pages. */
export const CLIP_KEYS: ReadonlySet<string> = new Set(Object.keys(clip));

/** Rules that a language may have although English does not. */
const FURTHER =
  /^(?:dates\.bareYear|dates\.longYear|dates\.weekday|dates\.shortDate|dates\.months\.alone|dates\.weekdays\.narrow|dates\.before\.\w+\.\w+|names\.\w+|numbers\.(?:spellout|ordinal)\.\w+)$/;

/** Rules in which braces are not slots. */
const LISTS =
  /^(?:clip|text|names|numbers(?!\.ordinal\.rest$)|dates\.(?:months|weekdays|before))\./;

/** Plural forms are checked for numbers up to this one, in which sentences about records count. */
const COUNTED = 200;

/** The faults of a text under that key in the language `tag`; `own` has the other texts of that language. */
export function findMessageFaults(
  key: string,
  text: unknown,
  tag: string,
  own: Messages = {},
): MessageFault[] {
  const english = ENGLISH[key];
  if (typeof text === 'object' && text !== null && !Array.isArray(text)) {
    const [inner = 'name'] = Object.keys(text);
    return error('words.nested', { key, inner });
  }
  if (english === undefined && !FURTHER.test(key) && !CLIP_KEYS.has(key)) {
    const near = nearestBelow(key, [...Object.keys(ENGLISH), ...CLIP_KEYS]);
    return error('words.unknown', { near });
  }
  const slots = { near: english };
  if (Array.isArray(text)) return error('words.text:list', slots);
  if (typeof text !== 'string') return error('words.text', slots);
  const isBlank = text.trim() === '';
  if (isBlank && !listTexts(key).some((one) => one.trim() === ''))
    return error('words.text:empty', slots);
  return isBlank || LISTS.test(key) ? findRuleFaults(key, text) : findFaults(key, text, tag, own);
}

function error(...fault: Parameters<typeof toGraded>): MessageFault[] {
  return [toGraded(...fault)];
}

function listTexts(key: string): string[] {
  return Object.values(TABLES).flatMap((table) => table[key] ?? []);
}

/** A list has as many parts as the English one: twelve months, seven days, two quotation marks. */
function findRuleFaults(key: string, text: string): MessageFault[] {
  const isFixed = /^(?!clip\.).*\.(?:months|weekdays)\.|\.(?:quotes|innerQuotes)$/.test(key);
  const parts = key.includes('weekdays') ? 7 : key.includes('months') ? 12 : 2;
  const given = text.split('|');
  const count = given.length;
  const isEmpty = given.some((part) => part.trim() === '');
  if (isFixed && (count !== parts || isEmpty))
    return error(count === parts ? 'words.parts:empty' : 'words.parts', {
      parts: `${String(count)} ${count === 1 ? 'part' : 'parts'}`,
      needed: parts,
      example: ENGLISH[key] ?? 'S|M|T|W|T|F|S',
    });
  return key === 'text.locale' ? findLocaleFault(text) : findMarkup(text);
}

function findLocaleFault(tag: string): MessageFault[] {
  return findTagFault(tag) === undefined ? [] : error('words.locale', { tag });
}

/** What is wrong with a BCP 47 tag; `undefined` if it is written correctly. */
export function findTagFault(tag: string): { readonly proper?: string } | undefined {
  try {
    const [proper = ''] = Intl.getCanonicalLocales(tag);
    return proper === tag ? undefined : { proper };
  } catch {
    return {};
  }
}

/** HTML, which pages would print as written. */
function findMarkup(text: string): MessageFault[] {
  const markup = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i.exec(text)?.[0];
  return markup === undefined ? [] : error('words.html', { markup: markup.slice(0, 40) });
}

function findFaults(key: string, text: string, tag: string, own: Messages): MessageFault[] {
  let slots: ReadonlyMap<string, readonly Slot[]>;
  try {
    slots = listSlots(parseMessage(text, FORMATS));
  } catch (found) {
    if (!(found instanceof MessageError)) throw found;
    const { line, column, message, remedy } = found;
    const place = `character ${String(column)}`;
    const where = line > 1 ? `line ${String(line)}, ${place}` : place;
    return error('words.message', { why: message, where, remedy });
  }
  return [
    ...findSlotFaults(key, slots, text),
    ...findMarkup(text),
    ...[...slots.values()].flat().flatMap((slot) => findPluralFaults(slot, tag)),
    ...findFormFaults(key, slots, tag, own),
  ];
}

/** Faults of the slots. A rule may have those of any of our languages, and needs those that all of them have. */
function findSlotFaults(
  key: string,
  used: ReadonlyMap<string, readonly Slot[]>,
  text: string,
): MessageFault[] {
  const english = listSlots(parseMessage(ENGLISH[key] ?? '{year}', FORMATS));
  const others = FORMAT_KEYS.test(key)
    ? listTexts(key).map((text) => listSlots(parseMessage(text, FORMATS)))
    : [english];
  const known = new Set(others.flatMap((slots) => [...slots.keys()]));
  const extra = [...used.keys()].filter((slot) => !known.has(slot));
  // A number or a choice may be left out; what appears in the sentence as it is may not.
  const missing = [...english.keys()].filter(
    (slot) =>
      !used.has(slot) &&
      (FORMAT_KEYS.test(key) ||
        english.get(slot)?.every(({ cases }) => cases === undefined) === true) &&
      others.every((slots) => slots.has(slot)),
  );
  // “L'{outlet}”: the apostrophe makes the brace plain text.
  const hidden = missing.find((slot) => text.includes(`'{${slot}`));
  return [
    ...(hidden === undefined
      ? findNameFaults(extra, missing, [...known])
      : error('words.slots:hidden', { slot: hidden })),
    ...(FORMAT_KEYS.test(key)
      ? []
      : [...findCaseFaults(english, used), ...findSortFaults(english, used)]),
  ];
}

/** A wrong name is also a missing one: one mistake, reported once. */
function findNameFaults(
  extra: readonly string[],
  missing: readonly string[],
  known: readonly string[],
): MessageFault[] {
  const print = (slots: readonly string[]) => slots.map((slot) => `{${slot}}`).join(', ');
  const [has, lacks] = [print(extra), print(missing)];
  const use = known.length === 0 ? 'write it without braces' : `use ${print(known)}`;
  if (has === '') return lacks === '' ? [] : error('words.slots', { lacks, use });
  if (lacks === '') return error('words.slots:extra', { has, use });
  const isOne = extra.length === 1 && missing.length === 1;
  return error('words.slots:both', {
    ...{ has, lacks },
    use: isOne ? `write ${lacks} instead of ${has}` : use,
  });
}

/** The engine says which text it wants, so a translator’s own case is never chosen. Rules have their own cases. */
function findCaseFaults(
  english: ReadonlyMap<string, readonly Slot[]>,
  used: ReadonlyMap<string, readonly Slot[]>,
): MessageFault[] {
  return [...used].flatMap(([slot, uses]) => {
    const known = listCases(english.get(slot));
    const extra = listCases(uses).filter((name) => !known.includes(name));
    if (known.length === 0 || extra.length === 0) return [];
    return error(extra.length === 1 ? 'words.cases' : 'words.cases:several', {
      slot,
      extra: extra.join(', '),
      known: known.join(', '),
    });
  });
}

/** Forms for which the language has no text. One of ours may remain from English: the value is then printed plainly. */
function findFormFaults(
  key: string,
  used: ReadonlyMap<string, readonly Slot[]>,
  tag: string,
  own: Messages,
): MessageFault[] {
  const formed = [...used.values()].flat().filter(({ form }) => form !== undefined);
  if (formed.length === 0) return [];
  const [layer] = listLayers(tag, { languages: { [tag]: { messages: own } }, everywhere: {} });
  const english = [...listSlots(parseMessage(ENGLISH[key] ?? '', FORMATS)).values()].flat();
  return formed.flatMap(({ name, type = '', form = '' }) => {
    const known = listForms(type, layer?.messages ?? {});
    const isOurs =
      (known.length === 0 || english.some((slot) => slot.type === type && slot.form === form)) &&
      Object.values(TABLES).some((table) => listForms(type, table).includes(form));
    if (known.includes(form) || isOurs) return [];
    const near = known.length === 0 ? undefined : known.join(', ');
    return error('words.form', { form, name, type, tag, near });
  });
}

/** What a slot holds, by the formats in English; without a format, a text. */
function toSort(uses: readonly Slot[]): 'list' | 'number' | 'text' {
  const types = uses.map(({ type = '' }) => type);
  if (types.includes('list')) return 'list';
  return types.some((type) => OF_NUMBERS.includes(type)) ? 'number' : 'text';
}

/** A format that does not fit the slot. A number may be in a slot to which English gives no format. */
function findSortFaults(
  english: ReadonlyMap<string, readonly Slot[]>,
  used: ReadonlyMap<string, readonly Slot[]>,
): MessageFault[] {
  return [...used].flatMap(([slot, uses]) => {
    const own = english.get(slot);
    if (own === undefined) return [];
    const sort = toSort(own);
    const fits = (type: string) =>
      sort === 'list'
        ? type === 'list'
        : type !== 'list' && (sort === 'text' || [...OF_NUMBERS, 'select'].includes(type));
    const wrong = uses.map(({ type }) => type).find((type) => type !== undefined && !fits(type));
    if (wrong === undefined) return [];
    const fault = sort === 'text' ? 'words.format' : (`words.format:${sort}` as const);
    return error(fault, { slot, wrong, sort, formats: OF_NUMBERS.join(', ') });
  });
}

function listCases(uses: readonly Slot[] = []): string[] {
  const all = uses.flatMap(({ type, cases = {} }) => (type === 'select' ? Object.keys(cases) : []));
  return [...new Set(all)];
}

/** Plural forms that the language does not have, and those that it has but the message leaves to `other`. */
function findPluralFaults({ name, type, cases = {} }: Slot, tag: string): MessageFault[] {
  if (type !== 'plural' && type !== 'selectordinal') return [];
  const rules = new Intl.PluralRules([tag, 'en'], {
    type: type === 'plural' ? 'cardinal' : 'ordinal',
  });
  const own = rules.resolvedOptions().pluralCategories;
  const list = own.join(', ');
  const forms = Object.keys(cases).filter((form) => /^[a-z]/.test(form));
  const extra = forms.filter((form) => !own.includes(form as Intl.LDMLPluralRule));
  const missing = new Map<string, number>();
  for (let n = 0; n <= COUNTED; n += 1) {
    const form = rules.select(n);
    if (!forms.includes(form) && !missing.has(form)) missing.set(form, n);
  }
  // A translator who distinguishes only one from many has followed English, or there is nothing more to distinguish.
  const isEnglish = forms.length === 2 && forms.includes('one') && extra.length === 0;
  const named = [...missing].map(([form, n]) => `${form} (as for ${String(n)})`).join(', ');
  return [
    ...extra.flatMap((form) => error('words.plural', { form, name, type, tag, list })),
    ...(isEnglish && missing.size > 0 ? error('words.forms', { name, type, tag, named }) : []),
  ];
}
