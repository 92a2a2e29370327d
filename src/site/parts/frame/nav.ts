/** Where the frame of a page leads: its navigation, and the lists in its foot. Lists that hold nothing are in neither. */
import { SEARCH_URL } from '../../addresses/search.ts';
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
  STATEMENTS_URL,
  TIMELINE_URL,
  TOPICS_URL,
} from '../../addresses/pages.ts';
import { listEmptyLists } from '../../../model/empty-lists.ts';
import { toOwnAddress } from '../../../model/own-links.ts';
import type { Publication } from '../../../model/publication.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import type { Context } from '../../context.ts';
import type { Link } from '../link.ts';

/** Of a publication that names no navigation of its own. */
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

function listMore({ words }: Context): Link[] {
  return [
    { text: words.frame.nav.follow, url: FEEDS_URL },
    { text: words.data.title, url: DATA_URL },
    { text: words.glossary.title, url: GLOSSARY_URL },
  ];
}

/** As `publication.yaml` has it, else what every publication has, and before the search the pages that ask to be there. */
export function listNav(context: Context): Link[] {
  const { publication } = context;
  const { nav } = publication.about;
  if (nav !== undefined) return toOwnLinks(context, nav);
  const own = (publication.things.get('page') ?? []).flatMap((page) => {
    const text = isKind(page, 'page') ? page.data.nav : undefined;
    return text === undefined ? [] : [{ text, url: page.url }];
  });
  const lists = dropEmpty(publication, listAll(context));
  return [...lists.slice(0, -1), ...own, ...lists.slice(-1)];
}

/** What stands in the navigation (`nav`), but for the front page and the search that it never leaves out, and the other lists. */
export function listFootLists(context: Context, nav: readonly Link[]): Link[] {
  const lists = dropEmpty(context.publication, [...listAll(context), ...listLists(context)]);
  const byUrl = new Map([...nav, ...lists].map((link) => [link.url, link]));
  for (const link of nav) byUrl.set(link.url, link);
  return [...byUrl.values()].filter(({ url }) => url !== FRONT_URL && url !== SEARCH_URL);
}

/** Links that a publication names, with the words that they leave out. */
export function toOwnLinks(
  context: Context,
  links: readonly { readonly url: string; readonly text?: string | undefined }[],
): Link[] {
  const { publication } = context;
  const named = [...listAll(context), ...listLists(context), ...listMore(context)];
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
