/** Words that the publication does not use, by its own list. */
import type { PublicationData } from '../../content/kinds/publication.ts';
import { matchBody } from '../../model/doubt.ts';
import type { Entry } from '../../model/entry.ts';
import { toOwnWords } from './prose-rules.ts';
import type { OurText, Slip } from './style-rule.ts';

type Avoided = NonNullable<NonNullable<PublicationData['style']>['avoid']>[number];

interface Rule extends Avoided {
  readonly pattern: RegExp;
}

/** Gives what looks for them in headlines, summaries and bodies; what others say is theirs. */
export function toAvoidRules(
  avoid: readonly Avoided[] = [],
): (entry: Entry, texts: readonly OurText[]) => Slip[] {
  const rules = avoid.map((one): Rule => ({ ...one, pattern: toPattern(one.words) }));
  if (rules.length === 0) return () => [];
  return (entry, texts) => {
    const own = toOwnWords(entry.body);
    return rules.flatMap((rule) => [
      ...texts.flatMap(({ at, text }) =>
        (toOwnWords(text).match(rule.pattern) ?? [])
          .slice(0, 1)
          .map((found) => toSlip(rule, found, { at })),
      ),
      ...matchBody(entry, own, rule.pattern).map(({ match, at }) =>
        toSlip(rule, match[0], { at, field: 'body' }),
      ),
    ]);
  };
}

/** Whole words, in scripts that part them. */
function toPattern(words: string): RegExp {
  const escaped = words
    .replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s+`);
  const isParted = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    words,
  );
  const edge = (look: string) => (isParted ? `(?${look}[\\p{L}\\p{N}])` : '');
  return new RegExp(`${edge('<!')}${escaped}${edge('!')}`, 'giu');
}

function toSlip({ instead, why }: Rule, found: string, spot: Pick<Slip, 'at' | 'field'>): Slip {
  return {
    ...spot,
    code: 'style.avoid',
    message: `“${found.replace(/\s+/g, ' ')}” is not a word of this publication: ${why}`,
    remedy: instead === undefined ? 'say it in other words' : `write ${instead}`,
  };
}
