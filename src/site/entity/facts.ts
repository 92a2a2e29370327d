/** Facts about an entity: each is a row on its page, a part of its JSON-LD, or both. */
import type {
  EventLeaf,
  OrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
  PostalAddressLeaf,
  Thing,
} from 'schema-dts';
import { none } from '../../content/kinds/kind.ts';
import { isDayKnown } from '../../model/claimed.ts';
import { getWhen } from '../../model/item.ts';
import { listCurrentRoles } from '../../model/statements/statement.ts';
import { type Entity, makeOf, type PerKind, type Thing as Our } from '../../model/thing.ts';
import { isCertain } from '../../model/vocabulary.ts';
import { type Period, toPeriod } from '../../time/period.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { type Context, toAbsolute } from '../context.ts';
import { plain } from '../parts/dates.ts';
import { type Loose, toPictureNode, toReference } from '../parts/json-ld/nodes.ts';
import { type Link, toHost, toLink } from '../parts/links.ts';
import { getEventZone } from '../parts/list/pages.ts';
import { findEntityPicture, type PictureView } from '../parts/prose/body.ts';
import { type SourceMark, toMark } from '../parts/sources/sources.ts';

export interface FactRow {
  readonly label: string;
  readonly text: Pieces;
  /** Links of the value, to pages here or elsewhere. */
  readonly links: readonly Link[];
  /** What access its source needs, if the row is a citation. */
  readonly mark?: SourceMark;
}

/** `Node` is the schema.org type of the entity. */
interface Fact<Node = object> {
  readonly row?: FactRow | undefined;
  readonly node?: Partial<Loose<Omit<Node, '@type'>>>;
}

export function listFactRows(context: Context, entity: Entity): FactRow[] {
  return listFacts(context, entity).flatMap(({ row }) => row ?? []);
}

/** The entity as a node; `undefined` for an event that may not have taken place and is not planned. */
export function findEntityNode(context: Context, entity: Entity): Thing | undefined {
  if (entity.kind === 'event' && !isCertain(entity)) return undefined;
  const names = listOtherNames(entity);
  const page = toAbsolute(context, entity.url);
  const figure = findEntityPicture(context, entity);
  const file = ({ src, ...size }: PictureView) => ({ url: toAbsolute(context, src), ...size });
  return Object.assign(
    { ...toReference(context, entity) },
    names.length > 0 && { alternateName: names },
    { mainEntityOfPage: page },
    figure && { image: toPictureNode(page, figure, file(figure.picture)) },
    ...listFacts(context, entity).map(({ node }) => node),
  ) as Thing;
}

function listFacts(context: Context, entity: Entity): readonly Fact[] {
  return makeOf<Context, readonly Fact[]>(FACTS, context, entity) ?? [];
}

const FACTS = {
  coverage: none('the page of an item has a node for its article and one for each piece'),
  topic: none('the page of a topic is a list'),
  question: none('the page of a question is a list of claims'),
  measure: none('schema.org has no word for it'),
  day: none('the page of a day is a list'),
  person: listPersonFacts,
  organization: listOrganizationFacts,
  place: listPlaceFacts,
  event: listEventFacts,
  outlet: listOutletFacts,
  page: none('it is a page and no more'),
} satisfies PerKind<Context, readonly Fact[]>;

function listPersonFacts(context: Context, person: Our<'person'>): Fact<PersonLeaf>[] {
  const roles = listCurrentRoles(context.publication, person);
  const bodies = roles.map(({ organization }) => find(context, organization));
  return [
    { node: { jobTitle: roles.map(({ title }) => title) } },
    { node: { worksFor: toReferences(context, bodies) } },
  ];
}

function listOrganizationFacts(
  context: Context,
  { data }: Our<'organization'>,
): Fact<OrganizationLeaf>[] {
  const parent = find(context, data.parent);
  return [
    toCountryFact(context, data.country),
    {
      row: findLinkRow(context.words.entity.partOf, [parent]),
      node: { parentOrganization: toReferences(context, [parent]) },
    },
  ];
}

function listPlaceFacts(context: Context, { data }: Our<'place'>): Fact<PlaceLeaf>[] {
  const { timeZone } = context.words.entity;
  return [
    toCountryFact(context, data.country),
    { row: findRow(timeZone, data.zone.replaceAll('_', ' ')) },
    {
      node: {
        geo: data.coordinates && {
          '@type': 'GeoCoordinates',
          latitude: data.coordinates[0],
          longitude: data.coordinates[1],
        },
      },
    },
  ];
}

function listEventFacts(context: Context, event: Our<'event'>): Fact<EventLeaf>[] {
  const { data } = event;
  const say = context.words.entity;
  const outcome = data.outcome && say.outcomes[data.outcome];
  const { start, end } = toEventSpan(context, event);
  const place = find(context, data.place);
  const participants = data.participants.map((id) => find(context, id));
  return [
    {
      row: findRow(
        say.outcome,
        outcome !== undefined && data.interval === 'within' ? say.within({ outcome }) : outcome,
      ),
      node: { startDate: start, endDate: end },
    },
    { row: findLinkRow(say.place, [place]), node: { location: toReferences(context, [place]) } },
    {
      // The label depends on the outcome: people are not said to have met at disputed, planned or
      // cancelled events.
      row: findLinkRow(say.parts[data.outcome ?? 'held'], participants),
      node: { attendee: toReferences(context, participants) },
    },
    { node: { eventStatus: 'https://schema.org/EventScheduled' } },
  ];
}

function listOutletFacts(context: Context, { data }: Our<'outlet'>): Fact<OrganizationLeaf>[] {
  const { ownership, homepage } = data;
  const say = context.words.entity;
  const toOutside = (url: string): Link => ({ text: toHost(url), url });
  return [
    {
      row: { label: say.frontPage, text: [], links: [toOutside(homepage)] },
      node: { url: homepage },
    },
    toCountryFact(context, data.country),
    { row: findRow(say.ownership, ownership?.type ?? say.notRecorded) },
    {
      row: findRow(say.owner, ownership?.owner),
      node: {
        parentOrganization: ownership?.owner && { '@type': 'Organization', name: ownership.owner },
      },
    },
    {
      row: ownership && {
        label: say.labelBy,
        text: ownership.note === undefined ? [] : plain(`${ownership.note} `),
        links: [toOutside(ownership.source)],
        mark: toMark(context, { url: ownership.source }),
      },
    },
  ];
}

function toCountryFact(
  { words }: Context,
  code: string | undefined,
): Fact<{ address: PostalAddressLeaf }> {
  return {
    row: findRow(words.entity.country, code && words.text.country(code)),
    node: {
      address: code === undefined ? undefined : { '@type': 'PostalAddress', addressCountry: code },
    },
  };
}

function find({ publication }: Context, id: string | undefined): Entity | undefined {
  return id === undefined ? undefined : publication.entities.get(id);
}

/** No row without a value. */
function findRow(label: string, text: string | undefined): FactRow | undefined {
  return text === undefined ? undefined : { label, text: plain(text), links: [] };
}

function findLinkRow(label: string, things: readonly (Entity | undefined)[]): FactRow | undefined {
  const links = things.flatMap((thing) => (thing ? toLink(thing) : []));
  return links.length === 0 ? undefined : { label, text: [], links };
}

/** The compiler cannot tell an entity’s schema.org type. */
function toReferences<Node>(context: Context, things: readonly (Entity | undefined)[]): Node[] {
  return things.flatMap((thing) => (thing ? (toReference(context, thing) as Node) : []));
}

function listOtherNames({ kind, data }: Entity): string[] {
  const aliases = 'aliases' in data ? (data.aliases ?? []).map(({ name }) => name) : [];
  const short = kind === 'organization' && data.short !== undefined ? [data.short] : [];
  return [...short, ...aliases];
}

/** When an event took place or will, by the clock of its place; empty if its day is not known. */
function toEventSpan({ publication }: Context, event: Our<'event'>): Period {
  const when = getWhen(event.data.date, getEventZone(publication, event));
  return isDayKnown(event.data, when) ? toPeriod(when) : { start: undefined, end: undefined };
}
