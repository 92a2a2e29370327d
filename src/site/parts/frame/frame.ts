/** The frame of every page: name, navigation, last day of the record, foot. */
import { findLicenceUrl } from '../../../content/kinds/licence.ts';
import { toPair } from '../../../content/kinds/look.ts';
import { listEmptyLists } from '../../../model/empty-lists.ts';
import { toOwnAddress } from '../../../model/own-links.ts';
import type { Publication } from '../../../model/publication.ts';
import { toFormUrl } from '../../../model/reader-forms.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import { toScript } from '../../../time/words/clocks.ts';
import type { Words } from '../../../words/words.ts';
import {
  CORRECTIONS_URL,
  COVERAGE_URL,
  DATA_URL,
  DAYS_URL,
  EVENTS_URL,
  FEEDS_URL,
  FRONT_URL,
  GLOSSARY_URL,
  MEASURES_URL,
  ORGANIZATIONS_URL,
  OUTLETS_URL,
  PEOPLE_URL,
  PLACES_URL,
  QUESTIONS_URL,
  SEARCH_URL,
  STATEMENTS_URL,
  TIMELINE_URL,
  TOPICS_URL,
} from '../../addresses/pages.ts';
import { LISTED_KINDS, toKindUrl } from '../../addresses/things.ts';
import { type Context, findLead, perContext } from '../../context.ts';
import { findUpTo } from '../dates.ts';
import { type Link, toLink } from '../links.ts';

/** A side of the story, in the order of `publication.yaml`. */
export interface FrameSide {
  readonly id: string;
  readonly name: string;
}

/** A page of the publisher’s with rules of the desk, and which rules. */
export type Policy = ReturnType<typeof listPolicies>[number];

export type Frame = ReturnType<typeof toPageFrame>;

export const toPageFrame = perContext((context) => {
  const { about } = context.publication;
  const lead = findLead(context.publication);
  const links = listNav(context);
  const whose = about.nav === undefined ? 'ours' : 'own';
  const lang = context.isForeign ? context.words.tag : about.language;
  const isOtherScript = toScript(lang) !== 'Latn';
  return {
    name: about.name,
    tagline: about.tagline,
    // The language of the page: that of the publication, or that of the words if it has no table.
    lang,
    // Left to right is the default, and needs no attribute.
    dir: context.dir === 'rtl' ? 'rtl' : undefined,
    licence: toLicence(about.licence),
    nav: placeNav(links, whose, context.words.frame.nav, lead && toLink(lead)),
    // “More” has the lists of the navigation too, as a phone does not show all of them above.
    lists: listFootLists(context, links),
    footer: {
      text: about.footer?.text,
      links: toOwnLinks(context, about.footer?.links ?? []),
    },
    // The form for suggesting missing coverage, if the publication has one.
    suggest: about.repository && toFormUrl(about.repository, 'coverage'),
    links: (about.links ?? []).map(({ name, url }) => ({ text: name, url })),
    logo: about.logo,
    // The hosts that the content policy in the page allows. No template prints them, but they
    // change the page.
    ruled:
      about.host === 'pages' ? { allow: about.allow, newsletter: about.newsletter } : undefined,
    newsletter: about.newsletter,
    sides: (about.parties ?? []).map(({ id, name }) => ({ id, name })),
    upTo: findUpTo(context),
    isReleased: context.publication.isReleased,
    // Whether there is a glossary, and whether it explains the engine’s words.
    explains: {
      any: !listEmptyLists(context.publication).has(GLOSSARY_URL),
      ours: about.glossary?.ours !== 'no',
    },
    // Only those in `publication.yaml`: nothing else links to a publisher’s own pages.
    policies: listPolicies(context),
    // Whether `/look.css` has colours, typefaces or quotation marks of the publication’s own; the
    // background; whether the page is in another script than the Latin one; whether text is set
    // in a font that is not ours, and whether what is said of it is.
    look: {
      isOwn:
        about.look !== undefined ||
        about.fonts !== undefined ||
        context.publication.words.languages[context.words.tag]?.messages['text.quotes'] !==
          undefined,
      paper: toPair(about.look, 'paper'),
      isOtherScript,
      hasTextFont: about.fonts?.text !== undefined || isOtherScript,
      hasInterfaceFont: about.fonts?.interface !== undefined || isOtherScript,
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

/** The page with these rules, if the publication has one. */
export function findPolicy(policies: readonly Policy[], rule: Policy['rule']): Policy | undefined {
  return policies.find((policy) => policy.rule === rule);
}

/** “CC BY 4.0”; a web address is shown as its host. */
function toLicence(text: string): Link {
  const url = findLicenceUrl(text) ?? text;
  return {
    url,
    text: url === text ? new URL(url).host : text.replace(/-(?=\d)/g, ' ').replace(/^CC-/, 'CC '),
  };
}

// Links of the frame: the navigation, and the lists in the foot. Empty lists are left out.

/** The navigation unless `publication.yaml` has its own. */
function listAll({ words }: Context): Link[] {
  const { nav } = words.frame;
  return [
    { text: nav.latest, url: FRONT_URL },
    { text: nav.days, url: DAYS_URL },
    { text: nav.questions, url: QUESTIONS_URL },
    { text: nav.measures, url: MEASURES_URL },
    { text: nav.statements, url: STATEMENTS_URL },
    { text: nav.timeline, url: TIMELINE_URL },
    { text: nav.people, url: PEOPLE_URL },
    { text: words.frame.foot.lists.coverage, url: COVERAGE_URL },
    { text: nav.search, url: SEARCH_URL },
  ];
}

function listLists({ words }: Context): Link[] {
  const { lists } = words.frame.foot;
  return [
    { text: lists.topics, url: TOPICS_URL },
    { text: lists.organizations, url: ORGANIZATIONS_URL },
    { text: lists.places, url: PLACES_URL },
    { text: lists.events, url: EVENTS_URL },
    { text: lists.outlets, url: OUTLETS_URL },
    { text: words.frame.nav.corrections, url: CORRECTIONS_URL },
  ];
}

/** The navigation of `publication.yaml`, else all lists, with pages that ask for a place before the search. */
function listNav(context: Context): Link[] {
  const { publication } = context;
  const { nav } = publication.about;
  if (nav !== undefined) return toOwnLinks(context, nav);
  const own = (publication.things.get('page') ?? []).flatMap(({ url, data: { nav } }) =>
    nav === undefined ? [] : [{ text: nav, url }],
  );
  const lists = dropEmpty(publication, listAll(context));
  return [...lists.slice(0, -1), ...own, ...lists.slice(-1)];
}

function listOtherLists({ words }: Context, named: readonly Link[]): Link[] {
  const urls = new Set(named.map(({ url }) => url));
  return LISTED_KINDS.flatMap((kind) => {
    const url = toKindUrl(kind);
    return urls.has(url) ? [] : [{ text: words.kinds[kind].many, url }];
  });
}

/** The links of the navigation (`nav`), except front page and search, which it always has, and the other lists. */
function listFootLists(context: Context, nav: readonly Link[]): Link[] {
  const named = [...listAll(context), ...listLists(context)];
  const lists = dropEmpty(context.publication, [...named, ...listOtherLists(context, named)]);
  const byUrl = new Map([...nav, ...lists, ...nav].map((link) => [link.url, link]));
  return [...byUrl.values()].filter(({ url }) => url !== FRONT_URL && url !== SEARCH_URL);
}

/** Links of the publication’s own, with default texts where they have none. */
function toOwnLinks(
  context: Context,
  links: readonly { readonly url: string; readonly text?: string | undefined }[],
): Link[] {
  const { publication } = context;
  const { frame, data, glossary } = context.words;
  const named: readonly Link[] = [
    ...listAll(context),
    ...listLists(context),
    { text: frame.nav.follow, url: FEEDS_URL },
    { text: data.title, url: DATA_URL },
    { text: glossary.title, url: GLOSSARY_URL },
  ];
  const all = links.map(({ url, text }): Link => {
    const address = toOwnAddress(url, publication.about.url) ?? url;
    const thing = publication.byUrl.get(address);
    const known = named.find((one) => one.url === address)?.text;
    return { text: text ?? (thing && toWord(thing)) ?? known ?? url, url };
  });
  return dropEmpty(publication, all);
}

function toWord(thing: Thing): string {
  return (isKind(thing, 'page') ? thing.data.nav : undefined) ?? thing.caption;
}

function dropEmpty(publication: Publication, links: readonly Link[]): Link[] {
  const empty = listEmptyLists(publication);
  return links.filter(({ url }) => !empty.has(url));
}

export type Nav = ReturnType<typeof placeNav>;

/** In letters of average width, for the type and gaps of `frame.css`. */
const ROOM = { phone: 42, tablet: 84, desk: 122 } as const;
const GAP = { phone: 1, tablet: 2 } as const;
/** As many as readers take in at a glance. */
const MOST_ON_PHONE = 4;

/** What phones show first. In a publisher’s own navigation, its order counts, and only search is moved. */
const FIRST = {
  ours: [DAYS_URL, QUESTIONS_URL, MEASURES_URL, SEARCH_URL],
  own: [SEARCH_URL],
} as const;

export function placeNav(
  links: readonly Link[],
  whose: keyof typeof FIRST,
  words: Pick<Words['frame']['nav'], 'more' | 'story'>,
  story: Link | undefined,
) {
  const first: readonly string[] = FIRST[whose];
  const ranked = [
    ...first.flatMap((url) => links.find((link) => link.url === url) ?? []),
    ...links.filter(({ url }) => !first.includes(url)),
  ];
  // The name above the row leads to the front page, too.
  const onPhone = new Set(
    listFitting(
      ranked.filter(({ url }) => url !== FRONT_URL),
      ROOM.phone - toBreadth(words.more) - GAP.phone,
      GAP.phone,
    ).slice(0, MOST_ON_PHONE),
  );
  const others = links.filter((link) => !onPhone.has(link));
  const more = toBreadth(words.more) + GAP.tablet;
  const room = ROOM.tablet - toSum([...onPhone], GAP.tablet) - more;
  const onTablet = new Set(listFitting(others, room, GAP.tablet));
  const left = ROOM.desk - toSum(links, GAP.tablet) - more;
  return {
    links: links.map((link) => ({
      ...link,
      from: onPhone.has(link) ? 'phone' : onTablet.has(link) ? 'tablet' : 'desk',
    })),
    // The topic of the story, if a wide screen has room for it in the row.
    story: story && toBreadth(words.story({ topic: story.text })) <= left ? story : undefined,
  };
}

/** As many as fit, in order; one that is too long is skipped. */
function listFitting(links: readonly Link[], room: number, gap: number): Link[] {
  let left = room;
  return links.filter(({ text }) => {
    const breadth = toBreadth(text) + gap;
    if (breadth > left) return false;
    left -= breadth;
    return true;
  });
}

function toSum(links: readonly Link[], gap: number): number {
  return links.reduce((sum, { text }) => sum + toBreadth(text) + gap, 0);
}

/** The width of a text in average letters; Chinese, Japanese and Korean characters count twice. */
export function toBreadth(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (BROAD.test(letter) ? 2 : 1), 0);
}

const BROAD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
