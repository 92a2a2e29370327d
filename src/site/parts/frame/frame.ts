/** What stands on every page: name, navigation, the day up to which the record goes, the foot. */
import { GLOSSARY_URL } from '../../addresses/pages.ts';
import { toThingUrl } from '../../addresses/things.ts';
import { findLicenceUrl } from '../../../content/kinds/licence.ts';
import { toPair } from '../../../content/kinds/look.ts';
import { listEmptyLists } from '../../../model/empty-lists.ts';
import { toFormUrl } from '../../../model/reader-forms.ts';
import { toScript } from '../../../time/words/clocks.ts';
import { perContext, type Context } from '../../context.ts';
import { type Link, toLink } from '../links.ts';
import { findUpTo } from '../dates.ts';
import { listFootLists, listNav, placeNav, toOwnLinks } from './nav.ts';

/** A party to the story, by its place in the fixed order. */
export interface Side {
  readonly id: string;
  readonly name: string;
}

/** A page of the publisher’s that states rules of the desk, and which. */
export type Policy = ReturnType<typeof listPolicies>[number];

export type Frame = ReturnType<typeof toFrame>;

/** The same object for all pages of one publication. */
export const toFrame = perContext((context) => {
  const { about, byUrl } = context.publication;
  const lead = about.lead === undefined ? undefined : byUrl.get(toThingUrl('topic', about.lead));
  const links = listNav(context);
  const whose = about.nav === undefined ? 'ours' : 'own';
  const lang = context.isForeign ? context.words.tag : about.language;
  return {
    name: about.name,
    tagline: about.tagline,
    // Of the page: that of the publication, or of the words where it has no table of its own.
    lang,
    // Nothing where it is from left to right, as it is without being said.
    dir: context.dir === 'rtl' ? 'rtl' : undefined,
    licence: toLicence(about.licence),
    nav: placeNav(links, whose, context.words.frame.nav, lead && toLink(lead)),
    // Where the foot leads, to the lists of the navigation too: a phone has no room for all of
    // them there.
    lists: listFootLists(context, links),
    footer: {
      text: about.footer?.text,
      links: toOwnLinks(context, about.footer?.links ?? []),
    },
    // The form in which readers suggest what is missing, if the publication has one.
    suggest: about.repository && toFormUrl(about.repository, 'coverage'),
    links: (about.links ?? []).map(({ name, url }) => ({ text: name, url })),
    logo: about.logo,
    // What the content policy in the page allows, where it stands there: no template prints it,
    // and yet the page is another with it.
    ruled: about.host === 'pages' ? { allow: about.allow } : undefined,
    sides: (about.parties ?? []).map(({ id, name }) => ({ id, name })),
    upTo: findUpTo(context),
    // Whether there is a glossary, and whether our own words are in it.
    explains: {
      any: !listEmptyLists(context.publication).has(GLOSSARY_URL),
      ours: about.glossary?.ours !== 'no',
    },
    // Only what `publication.yaml` names: a page of the publisher’s own is linked from nowhere
    // else.
    policies: listPolicies(context),
    // Whether the publication has colours, typefaces or quotation marks of its own, in
    // `/look.css`; the ground of its pages; whether texts are in another font than ours.
    look: {
      isOwn:
        about.look !== undefined ||
        about.fonts !== undefined ||
        context.publication.words.languages[context.words.tag]?.messages['text.quotes'] !==
          undefined,
      paper: toPair(about.look, 'paper'),
      hasFont: about.fonts?.text !== undefined || toScript(lang) !== 'Latn',
    },
  };
});

function listPolicies({ publication, words }: Context) {
  const { corrections, sourcing, ethics, ownership } = publication.about.policies ?? {};
  const names = words.frame.policies;
  const policies = [
    { rule: 'work', text: names.work, url: sourcing ?? ethics },
    { rule: 'corrections', text: names.corrections, url: corrections },
    { rule: 'desk', text: names.desk, url: ownership },
  ] as const;
  return policies.flatMap(({ url, ...policy }) => (url === undefined ? [] : [{ ...policy, url }]));
}

/** The page that states these rules, if the publication has one. */
export function findPolicy(policies: readonly Policy[], rule: Policy['rule']): Policy | undefined {
  return policies.find((policy) => policy.rule === rule);
}

/** “CC BY 4.0”; an address by its host. */
function toLicence(text: string): Link {
  const url = findLicenceUrl(text) ?? text;
  return {
    url,
    text: url === text ? new URL(url).host : text.replace(/-(?=\d)/g, ' ').replace(/^CC-/, 'CC '),
  };
}
