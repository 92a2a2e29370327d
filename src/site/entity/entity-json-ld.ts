/** The thing that an entity's page is about. */
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
import { type Context, toAbsolute } from '../context.ts';
import { type Loose, toReference } from '../parts/json-ld/nodes.ts';

/** What a node says beside its type and its name. */
type Rest<Node> = Partial<Loose<Omit<Node, '@type'>>>;

/** `undefined` for an event that is not known to have taken place and is not planned. */
export function findEntityNode(context: Context, entity: Entity): Thing | undefined {
  if (entity.kind === 'event' && !isCertain(entity)) return undefined;
  const names = listOtherNames(entity);
  return {
    ...toReference(context, entity),
    ...(names.length > 0 && { alternateName: names }),
    mainEntityOfPage: toAbsolute(context, entity.url),
    ...makeOf<Context, object>(NODES, context, entity),
  };
}

const NODES = {
  coverage: none('the page of an item has a node for its article and one for each piece'),
  topic: none('the page of a topic is a list'),
  question: none('the page of a question is a list of claims'),
  measure: none('schema.org has no word for it'),
  day: none('the page of a day is a list'),
  person: toPerson,
  organization: toOrganization,
  place: toPlace,
  event: toEvent,
  outlet: toOutlet,
  page: none('it is a page and no more'),
} satisfies PerKind<Context, object>;

function toPerson(context: Context, person: Our<'person'>): Rest<PersonLeaf> {
  const roles = listCurrentRoles(context.publication, person);
  return {
    jobTitle: roles.map(({ title }) => title),
    worksFor: roles.flatMap(({ organization }) =>
      listReferences(context, organization),
    ) as OrganizationLeaf[],
  };
}

function toOrganization(context: Context, { data }: Our<'organization'>): Rest<OrganizationLeaf> {
  return {
    address: toAddress(data.country),
    parentOrganization: listReferences(context, data.parent) as OrganizationLeaf[],
  };
}

function toPlace(_: Context, { data }: Our<'place'>): Rest<PlaceLeaf> {
  const [latitude, longitude] = data.coordinates ?? [];
  return {
    address: toAddress(data.country),
    geo:
      latitude === undefined || longitude === undefined
        ? undefined
        : { '@type': 'GeoCoordinates', latitude, longitude },
  };
}

function toEvent(context: Context, event: Our<'event'>): Rest<EventLeaf> {
  const { start, end } = toEventSpan(context, event);
  return {
    startDate: start,
    endDate: end,
    location: listReferences(context, event.data.place) as PlaceLeaf[],
    attendee: event.data.participants.flatMap((id) => listReferences(context, id)) as PersonLeaf[],
    eventStatus: 'https://schema.org/EventScheduled',
  };
}

function toOutlet(_: Context, { data }: Our<'outlet'>): Rest<OrganizationLeaf> {
  const owner = data.ownership?.owner;
  return {
    url: data.homepage,
    address: toAddress(data.country),
    parentOrganization: owner === undefined ? undefined : { '@type': 'Organization', name: owner },
  };
}

function listReferences(context: Context, id: string | undefined): Thing[] {
  const entity = id === undefined ? undefined : context.publication.entities.get(id);
  return entity === undefined ? [] : [toReference(context, entity)];
}

function toAddress(country: string | undefined): PostalAddressLeaf | undefined {
  return country === undefined ? undefined : { '@type': 'PostalAddress', addressCountry: country };
}

function listOtherNames({ kind, data }: Entity): string[] {
  const aliases = 'aliases' in data ? (data.aliases ?? []).map(({ name }) => name) : [];
  const short = kind === 'organization' && data.short !== undefined ? [data.short] : [];
  return [...short, ...aliases];
}

/** When an event took place or is to, by the clock of its place; nothing where its calendar entry is left out. */
function toEventSpan({ publication }: Context, { data }: Our<'event'>): Period {
  const place = data.place === undefined ? undefined : publication.entities.get(data.place);
  const zone = place?.kind === 'place' ? place.data.zone : publication.about.zone;
  const when = getWhen(data.date, zone);
  return isDayKnown(data, when) ? toPeriod(when) : { start: undefined, end: undefined };
}
