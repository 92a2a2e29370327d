/** What is recorded of an entity beside its coverage, as rows of label and value. */
import type { Entity, Thing } from '../model/thing.ts';
import type { Pieces } from '../time/words/pieces.ts';
import type { Context } from './context.ts';
import { plain, toShortDate } from './dates.ts';
import { toLink, type Link } from './link.ts';
import { toCountryName } from './region-names.ts';

export interface FactRow {
  readonly label: string;
  readonly text: Pieces;
  /** Where the value leads: a page here or an address elsewhere. */
  readonly links: readonly Link[];
}

export function listFacts(context: Context, entity: Entity): FactRow[] {
  switch (entity.kind) {
    case 'person':
      return [...partyRow(context, entity.data.party)];
    case 'organization':
      return [
        ...partyRow(context, entity.data.party),
        ...countryRow(entity.data.country),
        ...linkRow('Part of', find(context, entity.data.parent)),
      ];
    case 'place':
      return [
        ...countryRow(entity.data.country),
        row('Time zone', entity.data.zone.replaceAll('_', ' ')),
      ];
    case 'event':
      return listEventFacts(context, entity);
    case 'outlet':
      return listOutletFacts(entity);
  }
}

function listEventFacts(context: Context, { data }: Thing<'event'>): FactRow[] {
  const place = find(context, data.place);
  const zone =
    place !== undefined && 'zone' in place.data ? place.data.zone : context.publication.about.zone;
  const status = { planned: 'Planned', held: 'Held', cancelled: 'Cancelled', disputed: 'Disputed' };
  const participants = data.participants.flatMap((id) => find(context, id) ?? []);
  return [
    { label: 'Date', text: toShortDate(context, data.date, zone), links: [] },
    ...(data.status === undefined ? [] : [row('Status', status[data.status])]),
    ...linkRow('Place', place),
    ...(participants.length === 0
      ? []
      : [{ label: 'Took part', text: [], links: participants.map(toLink) }]),
  ];
}

function listOutletFacts({ data }: Thing<'outlet'>): FactRow[] {
  const { ownership } = data;
  return [
    {
      label: 'Front page',
      text: [],
      links: [{ text: new URL(data.homepage).host.replace(/^www\./, ''), url: data.homepage }],
    },
    ...countryRow(data.country),
    ...(ownership === undefined
      ? [row('Ownership', 'Not recorded')]
      : [
          row('Ownership', ownership.type),
          ...(ownership.owner === undefined ? [] : [row('Owner', ownership.owner)]),
          {
            label: 'Label by',
            text: ownership.note === undefined ? [] : plain(`${ownership.note} `),
            links: [
              { text: new URL(ownership.source).host.replace(/^www\./, ''), url: ownership.source },
            ],
          },
        ]),
  ];
}

function find({ publication }: Context, id: string | undefined): Entity | undefined {
  return id === undefined ? undefined : publication.entities.get(id);
}

function row(label: string, text: string): FactRow {
  return { label, text: plain(text), links: [] };
}

function linkRow(label: string, thing: Entity | undefined): FactRow[] {
  return thing === undefined ? [] : [{ label, text: [], links: [toLink(thing)] }];
}

function partyRow({ publication }: Context, id: string | undefined): FactRow[] {
  const party = publication.about.parties?.find((one) => one.id === id);
  return party === undefined ? [] : [row('Side', party.name)];
}

function countryRow(code: string | undefined): FactRow[] {
  return code === undefined ? [] : [row('Country', toCountryName(code))];
}
