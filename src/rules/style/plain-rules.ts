/** What holds in every language: how long a headline may be, and what it does not end in. */
import type { OurText, Slip } from './style-rule.ts';

/** Scripts in which two signs say as much as five letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const DENSITY = 0.4;
/** A stop that belongs to its last word: “Inc.”, “U.S.” */
const SHORTENED = /(?:\b(?:Inc|Ltd|Corp|Co|Bros|Jr|Sr|No|usw|etc)|\p{Lu}\.?\s?\p{Lu})\.$/u;

export function listPlainSlips(text: OurText): Slip[] {
  return [...listLong(text), ...(text.isTitle ? listMarks(text) : [])];
}

function listLong({ at, isTitle, text, longest }: OurText): Slip[] {
  const isDense = (text.match(DENSE)?.length ?? 0) > text.length / 2;
  const most = longest * (isDense ? DENSITY : 1);
  if (text.length <= most) return [];
  return [
    {
      at,
      code: 'style.long',
      message: `the ${isTitle ? 'headline' : 'summary'} has ${String(text.length)} characters, ${String(most)} at most are read`,
      remedy: isTitle
        ? 'say one thing: who does what'
        : 'say in two sentences what is reported, and who says so',
    },
  ];
}

function listMarks({ at, text }: OurText): Slip[] {
  const own = text.replace(/[“«「„].*?[”»」“]/gu, '');
  return [
    ...(/[^.][.。]$/u.test(text) && !SHORTENED.test(text)
      ? [
          {
            at,
            code: 'style.stop' as const,
            message: 'the headline ends in a full stop',
            remedy: 'delete it',
          },
        ]
      : []),
    ...(/[!！]/u.test(own)
      ? [
          {
            at,
            code: 'style.exclaims' as const,
            message: 'the headline exclaims',
            remedy: 'say what happened; readers judge for themselves',
          },
        ]
      : []),
  ];
}
