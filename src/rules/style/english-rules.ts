/** What holds for news in English alone, as `docs/editors/style.md` has it. */
import type { OurText, Slip } from './style-rule.ts';

interface Rule {
  readonly code: Slip['code'];
  /** Where it does not hold everywhere: a territory of the language, or only one of the two texts. */
  readonly isFor?: (text: OurText, territory: string) => boolean;
  readonly pattern: RegExp;
  /** Completes “…” in the message. */
  readonly says: string;
  readonly remedy: (match: RegExpExecArray) => string;
}

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const AMERICAN = new Set(['US', 'PH', 'LR']);

const RULES: readonly Rule[] = [
  {
    code: 'style.courtesy',
    pattern: /\b(?:Mr|Mrs|Ms|Miss)\b\.? (?=\p{Lu})/u,
    says: 'is a title of courtesy',
    remedy: () => 'write the full name at the first mention, and the surname from then on',
  },
  {
    code: 'style.tense',
    // What others have said before is told so: “has said”, “is reported to have said”.
    isFor: ({ isTitle }) => !isTitle,
    pattern:
      /(?<!\b(?:has|have|had|having|was|were|is|are|be|been|as)(?: \p{L}+)?) (said|told|wrote)\b/u,
    says: 'is in the past, and summaries are in the present',
    remedy: ([, verb = '']) => `write ${PRESENT[verb] ?? verb}`,
  },
  {
    code: 'style.hour',
    isFor: (_, territory) => !AMERICAN.has(territory),
    pattern: /\b(1[0-2]|[1-9])(?:[.:](\d\d))? ?([ap])\.?m\b\.?/i,
    says: 'is an hour of twelve',
    remedy: ([, hour = '', minutes = '00', half = '']) =>
      `write ${String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0')}:${minutes}, and of which city`,
  },
  {
    code: 'style.date',
    isFor: (_, territory) => !AMERICAN.has(territory),
    pattern: new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`),
    says: 'has the month before the day',
    remedy: ([, month = '', day = '']) => `write ${day} ${month}`,
  },
  {
    code: 'style.percent',
    isFor: (_, territory) => territory === 'GB',
    pattern: /\d ?%|\bpercent\b/,
    says: 'is another form of per cent',
    remedy: () => 'write per cent',
  },
];

const PRESENT: Readonly<Record<string, string>> = {
  said: 'says',
  told: 'tells',
  wrote: 'writes',
};

/** `territory` is that of the language: GB for `en-GB`, empty for `en`. Of each rule the first place. */
export function listEnglishSlips(text: OurText, territory: string): Slip[] {
  return [...RULES.flatMap((rule) => toSlip(rule, text, territory)), ...listCapitals(text)];
}

function toSlip(rule: Rule, text: OurText, territory: string): Slip[] {
  if (rule.isFor?.(text, territory) === false) return [];
  // What stands in quotation marks is somebody else’s.
  const own = text.text.replace(/“[^”]*”/gu, (quoted) => '“'.padEnd(quoted.length, '_'));
  const match = rule.pattern.exec(own);
  if (match === null) return [];
  const { code, says, remedy } = rule;
  return [{ at: text.at, code, message: `“${match[0].trim()}” ${says}`, remedy: remedy(match) }];
}

/** Too few words to tell, and those that are short anywhere. */
const [FEW, SHORT] = [5, 4];

function listCapitals({ at, isTitle, text }: OurText): Slip[] {
  const words = (isTitle ? (text.match(/\p{L}[\p{L}’'-]*/gu) ?? []) : [])
    .slice(1)
    .filter(({ length }) => length >= SHORT);
  if (words.length < FEW || !words.every((word) => /^\p{Lu}/u.test(word))) return [];
  return [
    {
      at,
      code: 'style.capitals',
      message: 'every word of the headline has a capital',
      remedy: 'write it as a sentence: capitals for its first word and for names',
    },
  ];
}
