/**
 * Names that the publication does not have, in scripts without capitals: an office before them, a title behind them or a
 * family name shows that they are names. In doubt, none.
 */
import type { KnownEntity } from './known.ts';
import { type Lexicon, ofLexicon } from './lexicon.ts';
import type { NameForms } from './names.ts';
import type { TextRange } from './sentences.ts';
import { listCandidates, type Speech, toNobody, toSpeechWords } from './speech.ts';
import SIGNS from './signs.json' with { type: 'json' };

const HAN = '\\p{sc=Han}';
const FOREIGN = `${HAN}{1,6}(?:[·・•]${HAN}{1,6}){1,2}`;
/** Family names; those that begin other words, too, need a name of three. */
const FAMILY = `(?:欧阳|司马|上官|诸葛|[${SIGNS.chineseFamilies}])`;
/** The last letter of a name is none of those before a verb, or at the end of an office. */
const LAST = `[^\\P{sc=Han}${SIGNS.chineseNeverInNames}]`;
const GIVEN = `${HAN}?${LAST}`;
const CHINESE_NAME = `(?<name>${FOREIGN}|(?!${SIGNS.chineseNoNames})(?:${FAMILY}${GIVEN}|[${SIGNS.chineseFamiliesInWords}]${HAN}${LAST})(?<!先生|女士|师傅|老师|教授|医生|大爷|阿姨|同学|经理))`;
const CHINESE_OFFICE = `(?:${SIGNS.chineseOffices})`;
const CHINESE_GAP =
  '(?:(?:在|于|向|对)[^，。,“”]{1,14}?|近日|日前|今天|昨天|当天|随后|还|也|又|则|同时|对此|周[一二三四五六日]|\\d+日){0,2}';

const ARAB = '\\p{sc=Arab}';
const [OFFICE_AR, STOP_AR] = [SIGNS.arabicOffices, SIGNS.arabicNeverInNames];
const ARABIC_OFFICE = `(?:ال(?:${OFFICE_AR})(?: ال${ARAB}+){0,3}|(?:${OFFICE_AR})(?: ال${ARAB}+){1,4})`;
const ARABIC_WORD = `(?!(?:${STOP_AR})(?!${ARAB}))${ARAB}{2,}`;
const ARABIC_NAME = `(?<name>(?!ال)(?:(?=(?:${SIGNS.arabicFirstNames}) )|(?![بلكو]|${ARAB}{4,}ا(?!${ARAB})))${ARABIC_WORD} (?:(?:بن|بنت|عبد|أبو|أبي|ابن) )?${ARABIC_WORD})`;

const KANA = '\\p{sc=Kana}[\\p{sc=Kana}ー]*';
const FOREIGN_JA = `${KANA}(?:[・＝=]${KANA}){1,3}`;
/** “佐藤氏は欠席し、港湾局は「…」”: somebody else speaks. */
const NO_OTHER_TOPIC = '(?:[^はが]|ながら|では|には|とは|または|あるいは|[一-龠]が(?=[あなで]))*$';
const NO_NAME_JA = SIGNS.japaneseNeverNames;

export const toUnspacedWords = ofLexicon(({ list }) => {
  const verbs = (script: RegExp) =>
    list('clip.verbs')
      .filter((word) => script.test(word))
      .join('|');
  const honorifics = list('clip.honorifics').join('|');
  const chinese = `(?:${verbs(/^\p{sc=Han}/u)})`;
  const arabic = `[وف]?(?:${verbs(/^\p{sc=Arab}/u)})`;
  const lead = '[^。！？!?；，“”和与及、的]{0,16}';
  const nameJa = `(?<name>${FOREIGN_JA}(?=${honorifics})|(?<!${HAN})(?!(?:${NO_NAME_JA})(?:氏|さん))${HAN}{2,5}(?=氏|さん))`;
  const title = `(?:${honorifics})(?:（[^（）]{1,12}）)?`;
  return {
    before: [
      new RegExp(
        `(?:^|[。！？!?；，]\\s*)(?:${lead}${CHINESE_OFFICE})?${CHINESE_NAME}${CHINESE_GAP}${chinese}[：:，,]?\\s*$`,
        'u',
      ),
      new RegExp(
        `(?:^|[.،؛]\\s*)${arabic} ${ARABIC_OFFICE} ${ARABIC_NAME}\\s*[:،]?\\s*(?:إن|أن|بأن)?\\s*[:،]?\\s*$`,
        'u',
      ),
    ],
    after: [
      new RegExp(
        `^[，,]?\\s*(?:${lead}${CHINESE_OFFICE})?${CHINESE_NAME}${CHINESE_GAP}${chinese}`,
        'u',
      ),
      new RegExp(`^\\s*[،,]?\\s*${arabic} ${ARABIC_OFFICE} ${ARABIC_NAME}\\s*(?:[.،:؛]|$)`, 'u'),
    ],
    /** “…」と佐藤一郎氏は述べた” */
    behindJapanese: new RegExp(`^と、?[^「」。]{0,16}?${nameJa}${title}[はがも]`, 'u'),
    beforeJapanese: new RegExp(`${nameJa}${title}[はがも]${NO_OTHER_TOPIC}`, 'u'),
    /** Wherever somebody is introduced. */
    introduced: [
      new RegExp(`${CHINESE_OFFICE}${CHINESE_NAME}(?=${CHINESE_GAP}${chinese}|[，。、；])`, 'gu'),
      new RegExp(`(?<!${ARAB})${ARABIC_OFFICE} ${ARABIC_NAME}(?=\\s*(?:[.،:؛«]|إن|أن|$))`, 'gu'),
      new RegExp(`${nameJa}${title}`, 'gu'),
    ],
  };
});

/** Japanese: the name with は or が before the quotation, the verb after it. */
export function findJapaneseSpeech(
  text: string,
  [from, start]: TextRange,
  end: number,
  { namings, people }: { namings: readonly NameForms[]; people: readonly KnownEntity[] },
  lexicon?: Lexicon,
): Speech | undefined {
  const words = toSpeechWords(lexicon);
  const unspaced = toUnspacedWords(lexicon);
  const rest = text.slice(end, end + 80);
  const late = unspaced.behindJapanese.exec(rest);
  const isLate = late !== null && words.behind.test(`と${rest.slice(late[0].length)}`);
  const verb = isLate ? late[0] : words.behind.exec(text.slice(end, end + 30))?.[0];
  if (verb === undefined) return undefined;
  const behind = /^[^。]*。?/u.exec(text.slice(end + verb.length))?.[0] ?? '';
  const before = text.slice(from, start);
  if (words.doubts.test(before) || words.doubtsBehind.test(behind)) return toNobody([start, start]);
  const topic = new RegExp(
    `^(?:${words.honorifics}|[\\p{sc=Han}]{1,8}(?:相|官|長))?[はがも]${NO_OTHER_TOPIC}`,
    'u',
  );
  const known = listCandidates(text, [from, start], namings, words).findLast((one) =>
    topic.test(text.slice(one.until, start)),
  );
  const name = (isLate ? late : unspaced.beforeJapanese.exec(before))?.groups?.name;
  // After the full name, a family name and an office.
  const family = new RegExp(
    `(?<!\\p{sc=Han})(\\p{sc=Han}{2,3})${words.honorifics}[はがも]`,
    'u',
  ).exec(before)?.[1];
  const [own, other] = people.filter(({ names }) =>
    names.some((one) => family !== undefined && one !== family && one.startsWith(family)),
  );
  const short = other === undefined ? own?.id : undefined;
  return {
    speaker: known?.speaker ?? short ?? name,
    isPronoun: false,
    at: [known?.from ?? start, start],
  };
}

/** Chinese and Arabic names that the publication does not have. */
export function findUnspaced(
  text: string,
  before: TextRange,
  after: TextRange,
  lexicon: Lexicon | undefined,
): Speech | undefined {
  const words = toUnspacedWords(lexicon);
  const { doubts, doubtsBehind } = toSpeechWords(lexicon);
  const [lead, rest] = [text.slice(...before), text.slice(...after)];
  if (doubts.test(lead) || doubts.test(rest) || doubtsBehind.test(rest)) return undefined;
  for (const [patterns, [from, until]] of [
    [words.before, before],
    [words.after, after],
  ] as const)
    for (const pattern of patterns) {
      const speaker = pattern.exec(text.slice(from, until))?.groups?.name;
      if (speaker !== undefined) return { speaker, isPronoun: false, at: [from, from] };
    }
  return undefined;
}

const CHINESE_LABEL = new RegExp(`^${CHINESE_NAME}$`, 'u');
const ARABIC_LABEL = new RegExp(`^(?!(?:${OFFICE_AR}) )${ARABIC_NAME}$`, 'u');

/** A label that is a whole name. A Japanese one of ideographs cannot be told from an office. */
export function toUnspacedLabel(label: string): string | undefined {
  const isName = [CHINESE_LABEL, ARABIC_LABEL, new RegExp(`^${FOREIGN_JA}$`, 'u')].some((pattern) =>
    pattern.test(label),
  );
  return isName ? label : undefined;
}
