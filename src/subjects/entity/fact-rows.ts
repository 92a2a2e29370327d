/** What is recorded of an entity beside its coverage and its head, as rows of label and value. */
import type { Entity, Thing } from '../../model/thing.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { plain } from '../parts/dates.ts';
import { toHost, toLink, type Link } from '../parts/link.ts';
import { toCountryName } from '../parts/region-names.ts';
import { toMark, type SourceMark } from '../parts/sources/source-mark.ts';

export interface FactRow {
  readonly label: string;
  readonly text: Pieces;
  /** Where the value leads: a page here or an address elsewhere. */
  readonly links: readonly Link[];
  /** What it takes to read what the row cites, if it is a citation. */
  readonly mark?: SourceMark;
}

export function listFactRows(context: Context, entity: Entity): FactRow[] {
  switch (entity.kind) {
    case 'person':
      return [];
    case 'organization':
      return [
        ...countryRow(entity.data.country),
        ...linkRow('Part of', find(context, entity.data.parent)),
      ];
    case 'place':
      return [
        ...countryRow(entity.data.country),
        row('Time zone', entity.data.zone.replaceAll('_', ' ')),
      ];
    case 'event':
      return listEventRows(context, entity);
    case 'outlet':
      return listOutletRows(context, entity);
  }
}

const OUTCOMES = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Cancelled',
  disputed: 'Disputed',
} as const;
const LIMITS = { lasted: '', within: ', on a day between these that is not known' } as const;

function listEventRows(context: Context, { data }: Thing<'event'>): FactRow[] {
  const place = find(context, data.place);
  const participants = data.participants.flatMap((id) => find(context, id) ?? []);
  return [
    ...(data.outcome === undefined
      ? []
      : [row('Outcome', `${OUTCOMES[data.outcome]}${LIMITS[data.interval ?? 'lasted']}`)]),
    ...linkRow('Place', place),
    ...(participants.length === 0
      ? []
      : [{ label: toPartLabel(data), text: [], links: participants.map(toLink) }]),
  ];
}

/** What is disputed, planned or called off is not told as if they had met. */
function toPartLabel({ outcome }: Thing<'event'>['data']): string {
  if (outcome === 'disputed') return 'Said to have taken part';
  if (outcome === 'planned') return 'Expected to take part';
  return outcome === 'cancelled' ? 'Was to take part' : 'Took part';
}

function listOutletRows(context: Context, { data }: Thing<'outlet'>): FactRow[] {
  const { ownership } = data;
  return [
    {
      label: 'Front page',
      text: [],
      links: [{ text: toHost(data.homepage), url: data.homepage }],
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
            links: [{ text: toHost(ownership.source), url: ownership.source }],
            mark: toMark(context, { url: ownership.source }),
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

function countryRow(code: string | undefined): FactRow[] {
  return code === undefined ? [] : [row('Country', toCountryName(code))];
}
