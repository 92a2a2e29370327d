/** The style of headlines and summaries, see `docs/editors/style.md`. */
import type { RuleContext, RuleFault, Headline, Rule } from './rule.ts';

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const AMERICAN = new Set(['US', 'PH', 'LR']);
const PRESENT: Readonly<Record<string, string>> = {
  said: 'says',
  told: 'tells',
  wrote: 'writes',
};

export const HEADLINE_RULES: readonly Rule[] = [
  { id: 'style.long', reads: 'entry', find: inAny(findLong) },
  {
    id: 'style.stop',
    reads: 'entry',
    find: inTitle(({ text }) => /[^.][.。]$/u.test(text) && !SHORTENED.test(text)),
  },
  {
    id: 'style.exclaims',
    reads: 'entry',
    find: inTitle(({ text }) => /[!！]/u.test(text.replace(/[“«「„].*?[”»」“]/gu, ''))),
  },
  {
    id: 'style.capitals',
    reads: 'entry',
    find: (asked) => (asked.locale.language === 'en' ? listCapitals(asked) : []),
  },
  {
    id: 'style.courtesy',
    reads: 'entry',
    find: inEnglish(/\b(?:Mr|Mrs|Ms|Miss)\b\.? (?=\p{Lu})/u),
  },
  {
    id: 'style.tense',
    reads: 'entry',
    find: inEnglish(
      // Reporting earlier words in the past is fine: “has said”, “is reported to have said”.
      /(?<!\b(?:has|have|had|having|was|were|is|are|be|been|as)(?: \p{L}+)?) (said|told|wrote)\b/u,
      {
        row: 'style.tense:right',
        isFor: ({ isTitle }) => !isTitle,
        isFine: (before) => REPORTED_CLAUSE.test(before),
        toRight: ([, verb = '']) => PRESENT[verb] ?? verb,
      },
    ),
  },
  {
    id: 'style.hour',
    reads: 'entry',
    find: inEnglish(/\b(1[0-2]|[1-9])(?:[.:](\d\d))? ?([ap])\.?m\b\.?/i, {
      row: 'style.hour:right',
      isFor: (_, territory) => !AMERICAN.has(territory),
      toRight: ([, hour = '', minutes = '00', half = '']) =>
        `${String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0')}:${minutes}`,
    }),
  },
  {
    id: 'style.date',
    reads: 'entry',
    find: inEnglish(new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`), {
      row: 'style.date:right',
      isFor: (_, territory) => !AMERICAN.has(territory),
      toRight: ([, month = '', day = '']) => `${day} ${month}`,
    }),
  },
  {
    id: 'style.percent',
    reads: 'entry',
    find: inEnglish(/\d ?%|\bpercent\b/, {
      isFor: (_, territory) => territory === 'GB',
    }),
  },
];

/**
 * What stands before a verb in a clause that somebody reports: “He says that they ”. After “and” alone the verb is the main
 * one again: “He says no and ”.
 */
const REPORTED_CLAUSE =
  /\b(?:says?|(?:tell|write|allege|argue|insist|confirm|add|warn|recall|explain|admit|complain|believe|denie)s|(?:report|claim)s(?! (?:about|by|from|in|of|on)\b))\b(?!.*(?:[.!?] |;|, (?:and|but|while) (?!that\b)))[^\p{L}]*\p{L}.*(?<!,|\b(?:and|but|then|also|no|so))$/u;

/** Scripts in which two characters say as much as five letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const DENSITY = 0.4;
/** A full stop that belongs to the last word: “Inc.”, “U.S.” */
const SHORTENED = /(?:\b(?:Inc|Ltd|Corp|Co|Bros|Jr|Sr|No|usw|etc)|\p{Lu}\.?\s?\p{Lu})\.$/u;

function inAny(find: (text: Headline) => RuleFault[]): (asked: RuleContext) => RuleFault[] {
  return ({ headlines }) => headlines.flatMap(find);
}

function inTitle(isWrong: (title: Headline) => boolean): (asked: RuleContext) => RuleFault[] {
  return inAny((one) => (one.isTitle && isWrong(one) ? [one] : []));
}

function findLong(one: Headline): RuleFault[] {
  const { isTitle, text, longest } = one;
  const isDense = (text.match(DENSE)?.length ?? 0) > text.length / 2;
  const most = longest * (isDense ? DENSITY : 1);
  if (text.length <= most) return [];
  const slots = { length: text.length, most };
  return [{ ...one, row: isTitle ? 'style.long:title' : 'style.long', slots }];
}

interface Where {
  /** `territory` is that of the language tag: GB for `en-GB`, empty for `en`. */
  readonly isFor?: (text: Headline, territory: string) => boolean;
  /** `before` is the text before the match. */
  readonly isFine?: (before: string) => boolean;
  readonly row?: RuleFault['row'];
  /** What belongs in the place of the match. */
  readonly toRight?: (match: RegExpExecArray) => string;
}

/** The first match in each text, outside quotations. */
function inEnglish(
  pattern: RegExp,
  { isFor, isFine, row, toRight }: Where = {},
): (asked: RuleContext) => RuleFault[] {
  return ({ headlines, locale }) =>
    (locale.language === 'en' ? headlines : []).flatMap((one): RuleFault[] => {
      if (isFor?.(one, locale.region ?? '') === false) return [];
      const own = one.text.replace(/“[^”]*”/gu, (quoted) => '“'.padEnd(quoted.length, '_'));
      const match = [...own.matchAll(new RegExp(pattern, `${pattern.flags}g`))].find(
        ({ index }) => isFine?.(own.slice(0, index)) !== true,
      );
      if (match === undefined) return [];
      const slots = { words: match[0].trim(), right: toRight?.(match) };
      return [{ ...one, ...(row !== undefined && { row }), slots }];
    });
}

/** Fewer words are too few to tell; shorter ones are often lower case. */
const [FEW, SHORT] = [5, 4];

const listCapitals = inTitle(({ text }) => {
  const words = (text.match(/\p{L}[\p{L}’'-]*/gu) ?? [])
    .slice(1)
    .filter(({ length }) => length >= SHORT);
  return words.length >= FEW && words.every((word) => /^\p{Lu}/u.test(word));
});
