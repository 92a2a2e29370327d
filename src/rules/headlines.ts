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
    find: inTitle(({ text }) =>
      /[^.][.。]$/u.test(text) && !SHORTENED.test(text)
        ? 'the headline ends in a full stop'
        : undefined,
    ),
  },
  {
    id: 'style.exclaims',
    reads: 'entry',
    find: inTitle(({ text }) =>
      /[!！]/u.test(text.replace(/[“«「„].*?[”»」“]/gu, '')) ? 'the headline exclaims' : undefined,
    ),
  },
  {
    id: 'style.capitals',
    reads: 'entry',
    find: (asked) => (asked.locale.language === 'en' ? listCapitals(asked) : []),
  },
  {
    id: 'style.courtesy',
    reads: 'entry',
    find: inEnglish(/\b(?:Mr|Mrs|Ms|Miss)\b\.? (?=\p{Lu})/u, 'is a title of courtesy'),
  },
  {
    id: 'style.tense',
    reads: 'entry',
    find: inEnglish(
      // Reporting earlier words in the past is fine: “has said”, “is reported to have said”.
      /(?<!\b(?:has|have|had|having|was|were|is|are|be|been|as)(?: \p{L}+)?) (said|told|wrote)\b/u,
      'is in the past, and summaries are in the present',
      {
        isFor: ({ isTitle }) => !isTitle,
        isFine: (before) => REPORTED_CLAUSE.test(before),
        remedy: ([, verb = '']) => `write ${PRESENT[verb] ?? verb}`,
      },
    ),
  },
  {
    id: 'style.hour',
    reads: 'entry',
    find: inEnglish(/\b(1[0-2]|[1-9])(?:[.:](\d\d))? ?([ap])\.?m\b\.?/i, 'is an hour of twelve', {
      isFor: (_, territory) => !AMERICAN.has(territory),
      remedy: ([, hour = '', minutes = '00', half = '']) =>
        `write ${String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0')}:${minutes}, and of which city`,
    }),
  },
  {
    id: 'style.date',
    reads: 'entry',
    find: inEnglish(
      new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`),
      'has the month before the day',
      {
        isFor: (_, territory) => !AMERICAN.has(territory),
        remedy: ([, month = '', day = '']) => `write ${day} ${month}`,
      },
    ),
  },
  {
    id: 'style.percent',
    reads: 'entry',
    find: inEnglish(/\d ?%|\bpercent\b/, 'is another form of per cent', {
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

function inTitle(
  say: (title: Headline) => string | undefined,
): (asked: RuleContext) => RuleFault[] {
  return inAny((one) => {
    const message = one.isTitle ? say(one) : undefined;
    return message === undefined ? [] : [{ ...one, message }];
  });
}

function findLong(one: Headline): RuleFault[] {
  const { isTitle, text, longest } = one;
  const isDense = (text.match(DENSE)?.length ?? 0) > text.length / 2;
  const most = longest * (isDense ? DENSITY : 1);
  if (text.length <= most) return [];
  return [
    {
      ...one,
      message: `the ${isTitle ? 'headline' : 'summary'} has ${String(text.length)} characters, ${String(most)} at most are read`,
      ...(isTitle && { remedy: 'say one thing: who does what' }),
    },
  ];
}

interface Where {
  /** `territory` is that of the language tag: GB for `en-GB`, empty for `en`. */
  readonly isFor?: (text: Headline, territory: string) => boolean;
  /** `before` is the text before the match. */
  readonly isFine?: (before: string) => boolean;
  readonly remedy?: (match: RegExpExecArray) => string;
}

/** The first match in each text, outside quotations; `says` completes “…” in the message. */
function inEnglish(
  pattern: RegExp,
  says: string,
  where: Where = {},
): (asked: RuleContext) => RuleFault[] {
  return ({ headlines, locale }) =>
    (locale.language === 'en' ? headlines : []).flatMap((one): RuleFault[] => {
      if (where.isFor?.(one, locale.region ?? '') === false) return [];
      const own = one.text.replace(/“[^”]*”/gu, (quoted) => '“'.padEnd(quoted.length, '_'));
      const match = [...own.matchAll(new RegExp(pattern, `${pattern.flags}g`))].find(
        ({ index }) => where.isFine?.(own.slice(0, index)) !== true,
      );
      if (match === undefined) return [];
      const remedy = where.remedy?.(match);
      const message = `“${match[0].trim()}” ${says}`;
      return [{ ...one, message, ...(remedy !== undefined && { remedy }) }];
    });
}

/** Fewer words are too few to tell; shorter ones are often lower case. */
const [FEW, SHORT] = [5, 4];

const listCapitals = inTitle(({ text }) => {
  const words = (text.match(/\p{L}[\p{L}’'-]*/gu) ?? [])
    .slice(1)
    .filter(({ length }) => length >= SHORT);
  return words.length >= FEW && words.every((word) => /^\p{Lu}/u.test(word))
    ? 'every word of the headline has a capital'
    : undefined;
});
