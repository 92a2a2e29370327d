/** What stands on every page: name, navigation, the clocks of the record, the foot. */
import { SEARCH_URL } from '../../../model/addresses/search.ts';
import {
  CORRECTIONS_URL,
  FRONT_URL,
  MEASURES_URL,
  PEOPLE_URL,
  QUESTIONS_URL,
  STATEMENTS_URL,
  TIMELINE_URL,
} from '../../../model/addresses/pages.ts';
import { toThingUrl } from '../../../model/addresses/things.ts';
import { findLicenceUrl } from '../../../kinds/licence.ts';
import { toPair, type Pair } from '../../../kinds/look.ts';
import type { Publication } from '../../../model/publication.ts';
import { isInstant } from '../../../time/when.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import { toInstantIn } from '../../../time/words/place-point.ts';
import { toPieces } from '../../../time/words/words.ts';
import type { Context } from '../../context.ts';
import { findNewestAdded } from '../dates.ts';
import { toLink, type Link } from '../link.ts';

export interface Clock {
  readonly city: string;
  readonly time: Pieces;
}

/** A party to the story, by its place in the fixed order. */
export interface Side {
  readonly id: string;
  readonly name: string;
}

/** A page of the publisher’s that states rules of the desk, and which. */
export interface Policy extends Link {
  readonly rule: 'work' | 'corrections' | 'desk';
}

export interface Frame {
  readonly name: string;
  readonly tagline: string;
  readonly lang: string;
  /** Nothing where it is from left to right, as it is without being said. */
  readonly dir: 'rtl' | undefined;
  readonly licence: Link;
  readonly nav: readonly Link[];
  /** The topic that the story is about. */
  readonly lead: Link | undefined;
  readonly sides: readonly Side[];
  /** The day in each city when the newest entry was added. */
  readonly clocks: readonly Clock[];
  /** Only what `publication.yaml` names: a page of the publisher’s own is linked from nowhere else. */
  readonly policies: readonly Policy[];
  /** Whether the publication has colours of its own, in `/look.css`; the ground of its pages. */
  readonly look: { readonly isOwn: boolean; readonly paper: Pair };
}

function listNav({ words }: Context): Link[] {
  const { nav } = words.frame;
  return [
    { text: nav.latest, url: FRONT_URL },
    { text: nav.questions, url: QUESTIONS_URL },
    { text: nav.statements, url: STATEMENTS_URL },
    { text: nav.measures, url: MEASURES_URL },
    { text: nav.timeline, url: TIMELINE_URL },
    { text: nav.people, url: PEOPLE_URL },
    { text: nav.corrections, url: CORRECTIONS_URL },
    { text: nav.search, url: SEARCH_URL },
  ];
}

const FRAMES = new WeakMap<Publication, Frame>();

/** The same object for all pages of one publication. */
export function toFrame(context: Context): Frame {
  const { publication } = context;
  const known = FRAMES.get(publication);
  if (known !== undefined) return known;
  const frame = buildFrame(context);
  FRAMES.set(publication, frame);
  return frame;
}

function buildFrame(context: Context): Frame {
  const { about, byUrl } = context.publication;
  const lead = about.lead === undefined ? undefined : byUrl.get(toThingUrl('topic', about.lead));
  return {
    name: about.name,
    tagline: about.tagline,
    lang: about.language,
    dir: context.dir === 'rtl' ? 'rtl' : undefined,
    licence: toLicence(about.licence),
    nav: listNav(context),
    lead: lead === undefined ? undefined : toLink(lead),
    sides: (about.parties ?? []).map(({ id, name }) => ({ id, name })),
    clocks: toMastheadClocks(context),
    policies: listPolicies(context),
    look: { isOwn: about.look !== undefined, paper: toPair(about.look, 'paper') },
  };
}

function listPolicies({ publication, words }: Context): Policy[] {
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

/** The newest time in the content itself: never the clock of the machine that builds. */
function toMastheadClocks(context: Context): Clock[] {
  const { publication, cities, language } = context;
  const newest = findNewestAdded(context, publication.items);
  if (newest === undefined) return [];
  return cities.map((city) => ({
    city: city.name,
    time: isInstant(newest)
      ? toPieces(toInstantIn(newest, city.zone), { language, weekday: true, year: false })
      : toPieces(newest, { language, weekday: true }),
  }));
}
