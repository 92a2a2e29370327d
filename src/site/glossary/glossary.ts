/** The glossary: the engine’s terms and the publication’s own, with a sentence each. */
import { GLOSSARY_URL } from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { toPage } from '../parts/frame/head.ts';
import { isTermOf, TERMS, toTermName } from '../parts/names.ts';

/** No page if there are no terms. */
export function listGlossaryPages(context: Context) {
  const terms = listTerms(context);
  return terms.length === 0
    ? []
    : [{ url: GLOSSARY_URL, view: () => toGlossaryView(context, terms) }];
}

function toGlossaryView(context: Context, terms: ReturnType<typeof listTerms>) {
  const { title, lede } = context.words.glossary;
  return {
    ...toPage(context, { title, description: lede, path: GLOSSARY_URL }),
    title,
    lede,
    // In the alphabetical order of the language.
    terms,
  };
}

function listTerms({ publication, words }: Context) {
  const { ours, terms = [] } = publication.about.glossary ?? {};
  const own = terms.map(({ term, meaning }) => ({
    // Nothing in the engine links there.
    id: undefined,
    name: term,
    meaning,
    // In the language of the publication, not that of the page.
    isOwn: true,
  }));
  const engine = TERMS.filter((id) => isTermOf(publication, id)).map((id) => ({
    id,
    name: toTermName(words, id),
    meaning: words.glossary.meanings[id],
    isOwn: false,
  }));
  const { compare } = new Intl.Collator(words.text.locale);
  return [...own, ...(ours === 'no' ? [] : engine)].sort((a, b) => compare(a.name, b.name));
}
