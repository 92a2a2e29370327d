/** The glossary: our own words, and those that a publication adds, each with a sentence. */
import { GLOSSARY_URL } from '../addresses/pages.ts';
import type { AddressedView, Context } from '../context.ts';
import { toPage } from '../parts/frame/head.ts';
import { isTermOf, TERMS, toTermName } from '../parts/terms.ts';

interface GlossaryTerm {
  /** Its place on the page; those of a publication have none, since nothing of ours leads there. */
  readonly id: string | undefined;
  readonly name: string;
  readonly meaning: string;
  /** In the language of the publication, which is not that of the page where there is no table for it. */
  readonly isOwn: boolean;
}

type GlossaryView = ReturnType<typeof toGlossaryView>;

/** No page without a term on it. */
export function listGlossaryPages(context: Context): AddressedView<GlossaryView>[] {
  const terms = listTerms(context);
  return terms.length === 0
    ? []
    : [{ url: GLOSSARY_URL, view: () => toGlossaryView(context, terms) }];
}

function toGlossaryView(context: Context, terms: readonly GlossaryTerm[]) {
  const { title, lede } = context.words.glossary;
  return {
    ...toPage(context, { title, description: lede, path: GLOSSARY_URL }),
    title,
    lede,
    // In the order of the alphabet of the language.
    terms,
  };
}

function listTerms({ publication, words }: Context): GlossaryTerm[] {
  const { ours, terms = [] } = publication.about.glossary ?? {};
  const own = terms.map(({ term, meaning }) => ({
    id: undefined,
    name: term,
    meaning,
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
