/** The words of the desk: one file per language (`<tag>.json`), one message per key. Gaps are filled in English. */
import { join } from 'node:path';
import { readRegular } from '../../content/disk/decode.ts';
import { attempt } from '../../content/problems/attempt.ts';
import type { FaultRow } from '../../content/problems/fault.ts';
import { later, perText } from '../../content/problems/memoize.ts';
import type { Messages } from '../../words/message.ts';
import { chooseWords, findTag, makeTable } from '../../words/words.ts';
import arJson from './ar.json' with { type: 'json' };
import deJson from './de.json' with { type: 'json' };
import enJson from './en.json' with { type: 'json' };
import esJson from './es.json' with { type: 'json' };
import frJson from './fr.json' with { type: 'json' };
import hiJson from './hi.json' with { type: 'json' };
import itJson from './it.json' with { type: 'json' };
import jaJson from './ja.json' with { type: 'json' };
import koJson from './ko.json' with { type: 'json' };
import ptBrJson from './pt-BR.json' with { type: 'json' };
import ukJson from './uk.json' with { type: 'json' };
import ruJson from './ru.json' with { type: 'json' };
import zhHansJson from './zh-Hans.json' with { type: 'json' };
import zhHantJson from './zh-Hant.json' with { type: 'json' };
import type { DeskTable } from './table.d.ts';

export interface DeskWords extends DeskTable {
  /** As in the attribute `lang`. */
  readonly tag: string;
  /** How numbers are written, and lists. */
  readonly locale: string;
  /** As the site names them, within a sentence. */
  readonly kindNames: Readonly<Record<string, string>>;
  readonly correctionNames: Readonly<Record<string, string>>;
  readonly venueNames: Readonly<Record<string, string>>;
  /** What forms call the fields of files. */
  readonly fieldNames: Readonly<Record<string, string>>;
}

export const DESK_TABLES: Readonly<Record<string, Messages>> = {
  en: enJson,
  ar: arJson,
  de: deJson,
  es: esJson,
  fr: frJson,
  hi: hiJson,
  it: itJson,
  ja: jaJson,
  ko: koJson,
  'pt-BR': ptBrJson,
  ru: ruJson,
  uk: ukJson,
  'zh-Hans': zhHansJson,
  'zh-Hant': zhHantJson,
};

/** Most of a language is never asked for, so these are read when they are. */
const read = perText((path) =>
  attempt(() => JSON.parse(readRegular(join(import.meta.dirname, path)).toString()) as unknown),
);

type Texts = Readonly<Record<string, string>>;

/** Labels by the names of fields, hints by the English ones, which are in the schemas. */
export function readFieldWords(tag: string) {
  return (read(`fields/${tag}.json`) ?? {}) as { readonly names?: Texts; readonly hints?: Texts };
}

/** What the check says, by the rows of `faults.json` and `rules.json`, which have the English. */
export function readFindings(tag: string) {
  return (read(`findings/${tag}.json`) ?? {}) as Readonly<Record<string, FaultRow>>;
}

const inEnglish = later(() => toDeskWords('en'));
const WORDS = new Map(Object.keys(DESK_TABLES).map((tag) => [tag, later(() => toDeskWords(tag))]));

/** The words for a publication in this language: English ones if the desk does not speak it. */
export function chooseDeskWords(language: string): DeskWords {
  return (WORDS.get(findTag(language) ?? '') ?? inEnglish)();
}

function toDeskWords(tag: string): DeskWords {
  const { text, kinds, prose, statement } = chooseWords(tag).words;
  const table = makeTable(tag, DESK_TABLES[tag] ?? {}, enJson) as DeskTable;
  const inSentence = (names: readonly (readonly [string, string])[]) =>
    Object.fromEntries(names.map(([name, label]) => [name, text.inSentence(label)]));
  const ofKinds = Object.entries(kinds).map(([kind, { one }]) => [kind, one] as const);
  return {
    ...table,
    tag,
    locale: text.locale,
    kindNames: { ...inSentence(ofKinds), coverage: table.shared.item },
    correctionNames: inSentence(Object.entries(prose.corrections)),
    venueNames: inSentence(Object.entries(statement.venues)),
    fieldNames: { ...readFieldWords('en').names, ...readFieldWords(tag).names },
  };
}
