/** Where the frame of a page leads: its navigation, and the lists in its foot. Lists that hold nothing are in neither. */
import { SEARCH_URL } from '../../../model/addresses/search.ts';
import {
  CORRECTIONS_URL,
  COVERAGE_URL,
  DATA_URL,
  EVENTS_URL,
  FEEDS_URL,
  FRONT_URL,
  MEASURES_URL,
  ORGANIZATIONS_URL,
  OUTLETS_URL,
  PEOPLE_URL,
  PLACES_URL,
  QUESTIONS_URL,
  STATEMENTS_URL,
  TIMELINE_URL,
  TOPICS_URL,
} from '../../../model/addresses/pages.ts';
import { listEmptyLists } from '../../../model/empty-lists.ts';
import { toOwnAddress } from '../../../model/own-links.ts';
import type { Publication } from '../../../model/publication.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import type { Context } from '../../context.ts';
import type { Link } from '../link.ts';

/** Of a publication that names no navigation of its own. */
const NAV: readonly Link[] = [
  { text: 'Latest', url: FRONT_URL },
  { text: 'Questions', url: QUESTIONS_URL },
  { text: 'Statements', url: STATEMENTS_URL },
  { text: 'Measures', url: MEASURES_URL },
  { text: 'Timeline', url: TIMELINE_URL },
  { text: 'People', url: PEOPLE_URL },
  { text: 'Corrections', url: CORRECTIONS_URL },
  { text: 'Search', url: SEARCH_URL },
];

const LISTS: readonly Link[] = [
  { text: 'Coverage', url: COVERAGE_URL },
  { text: 'Topics', url: TOPICS_URL },
  { text: 'Organizations', url: ORGANIZATIONS_URL },
  { text: 'Places', url: PLACES_URL },
  { text: 'Events', url: EVENTS_URL },
  { text: 'Sources', url: OUTLETS_URL },
];

const MORE: readonly Link[] = [
  { text: 'Follow', url: FEEDS_URL },
  { text: 'Data', url: DATA_URL },
];

/** As `publication.yaml` has it, else what every publication has, and before the search the pages that ask to be there. */
export function listNav({ publication }: Context): Link[] {
  const { nav } = publication.about;
  if (nav !== undefined) return toOwnLinks(publication, nav);
  const own = (publication.things.get('page') ?? []).flatMap((page) => {
    const text = isKind(page, 'page') ? page.data.nav : undefined;
    return text === undefined ? [] : [{ text, url: page.url }];
  });
  const lists = dropEmpty(publication, NAV);
  return [...lists.slice(0, -1), ...own, ...lists.slice(-1)];
}

export function listFootLists({ publication }: Context): Link[] {
  return dropEmpty(publication, LISTS);
}

/** Links that a publication names, with the words that they leave out. */
export function toOwnLinks(
  publication: Publication,
  links: readonly { readonly url: string; readonly text?: string | undefined }[],
): Link[] {
  const all = links.map(({ url, text }): Link => {
    const address = toOwnAddress(url, publication.about.url) ?? url;
    const thing = publication.byUrl.get(address);
    const known = [...NAV, ...LISTS, ...MORE].find((one) => one.url === address)?.text;
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
