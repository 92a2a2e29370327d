/** Words that change with a number. Which forms there are is a language’s own: https://cldr.unicode.org/index/cldr-spec/plural-rules */

/** The forms of each language whose words are here: a table that lacks one does not compile. */
export interface FormNames {
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  de: 'one' | 'other';
  en: 'one' | 'other';
  fr: 'one' | 'many' | 'other';
  pl: 'one' | 'few' | 'many' | 'other';
  'zh-Hans': 'other';
}

export type Tag = keyof FormNames;

/** A text for each form, with `#` where the number stands, if it does. */
export type Forms<Of extends Tag> = Readonly<Record<FormNames[Of], string>>;

/** The same of any language, as data that a page may hold. */
export type AnyForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

const RULES = new Map<string, Intl.PluralRules>();

/** Chooses the form for a number and writes the number into it, as `shown`. */
export function choose(
  language: string,
  count: number,
  forms: AnyForms,
  shown = String(count),
): string {
  const rules = RULES.get(language) ?? new Intl.PluralRules(language);
  RULES.set(language, rules);
  return (forms[rules.select(count)] ?? forms.other).replaceAll('#', shown);
}

/** The same for one language: `const count = pluralsOf('en'); count(2, { one: '# item', other: '# items' })`. */
export function pluralsOf<Of extends Tag>(language: Of) {
  return (count: number, forms: Forms<Of>): string =>
    choose(language, count, forms as unknown as AnyForms);
}

/** A text of a number, to be chosen later: for what a script in the page says. */
export function formsOf<Of extends Tag>(_language: Of, forms: Forms<Of>): AnyForms {
  return forms as unknown as AnyForms;
}
