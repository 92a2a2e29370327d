/** What is recorded of an entity beside its coverage and its head, as rows of label and value. */
import type { Entity, Thing } from '../../model/thing.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { plain } from '../parts/dates.ts';
import { type Link, toHost, toLink } from '../parts/links.ts';
import { type SourceMark, toMark } from '../parts/sources/sources.ts';

export interface FactRow {
  readonly label: string;
  readonly text: Pieces;
  /** Where the value leads: a page here or an address elsewhere. */
  readonly links: readonly Link[];
  /** What it takes to read what the row cites, if it is a citation. */
  readonly mark?: SourceMark;
}

export function listFactRows(context: Context, entity: Entity): FactRow[] {
  const say = context.words.entity;
  switch (entity.kind) {
    case 'person':
      return [];
    case 'organization':
      return [
        ...countryRow(context, entity.data.country),
        ...linkRow(say.partOf, find(context, entity.data.parent)),
      ];
    case 'place':
      return [
        ...countryRow(context, entity.data.country),
        row(say.timeZone, entity.data.zone.replaceAll('_', ' ')),
      ];
    case 'event':
      return listEventRows(context, entity);
    case 'outlet':
      return listOutletRows(context, entity);
  }
}

function listEventRows(context: Context, { data }: Thing<'event'>): FactRow[] {
  const place = find(context, data.place);
  const participants = data.participants.flatMap((id) => find(context, id) ?? []);
  const say = context.words.entity;
  const outcome = data.outcome && say.outcomes[data.outcome];
  return [
    ...(outcome === undefined
      ? []
      : [row(say.outcome, data.interval === 'within' ? say.within({ outcome }) : outcome)]),
    ...linkRow(say.place, place),
    ...(participants.length === 0
      ? []
      : [{ label: toPartLabel(context, data), text: [], links: participants.map(toLink) }]),
  ];
}

/** What is disputed, planned or called off is not told as if they had met. */
function toPartLabel({ words }: Context, { outcome }: Thing<'event'>['data']): string {
  return words.entity.parts[outcome ?? 'held'];
}

function listOutletRows(context: Context, { data }: Thing<'outlet'>): FactRow[] {
  const { ownership } = data;
  const say = context.words.entity;
  return [
    {
      label: say.frontPage,
      text: [],
      links: [{ text: toHost(data.homepage), url: data.homepage }],
    },
    ...countryRow(context, data.country),
    ...(ownership === undefined
      ? [row(say.ownership, say.notRecorded)]
      : [
          row(say.ownership, ownership.type),
          ...(ownership.owner === undefined ? [] : [row(say.owner, ownership.owner)]),
          {
            label: say.labelBy,
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

function countryRow({ words }: Context, code: string | undefined): FactRow[] {
  return code === undefined ? [] : [row(words.entity.country, words.text.country(code))];
}
