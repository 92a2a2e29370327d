/** Names of things, beside their captions, and of the words that the glossary explains. */
import { getWhen } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import { isHeld, listCurrentRoles, type Role } from '../../model/statements/statement.ts';
import type { Entity, Thing } from '../../model/thing.ts';
import { earliest, latest } from '../../time/bounds.ts';
import type { Placed } from '../../time/when.ts';
import { getWords, type Words } from '../../words/words.ts';
import type { Context } from '../context.ts';
import { toMark } from './sources/sources.ts';
import { toDayPieces } from './dates.ts';
import { toHost, toLink } from './links.ts';

export type NameRow = ReturnType<typeof listNames>[number];

export function listNames({ publication }: Context, { data }: Entity) {
  const own = publication.about.language.split('-')[0];
  return ('aliases' in data ? (data.aliases ?? []) : []).map(({ name, lang }) => ({
    name,
    // `undefined` for another name in the language of the publication.
    lang: lang?.split('-')[0] === own ? undefined : lang,
  }));
}

/** The first name in another language, shown beside the caption. */
export function findForeignName(context: Context, entity: Entity): NameRow | undefined {
  return listNames(context, entity).find(({ lang }) => lang !== undefined);
}

export type RoleRow = ReturnType<typeof toRoleRows>[number];

export function toRoleRows(context: Context, roles: readonly Role[]) {
  return roles.map(({ title, organization, from, to, source }) => {
    const body = context.publication.entities.get(organization ?? '');
    return {
      title,
      organization: body && toLink(body),
      from: toDayPieces(context, from, 'table'),
      to: toDayPieces(context, to, 'table'),
      // Where it was read.
      source: source && {
        text: toHost(source),
        url: source,
        mark: toMark(context, { url: source }),
      },
    };
  });
}

/** A person’s office at the end of the record; “formerly …” if all have ended. Empty for other entities. */
export function toOfficeLine(context: Context, entity: Entity): string {
  if (entity.kind !== 'person') return '';
  const current = listCurrentRoles(context.publication, entity);
  if (current.length > 0)
    return current.map(({ title }) => title).join(context.words.text.semicolon);
  const last = entity.data.roles?.at(-1);
  return last === undefined ? '' : context.words.entity.formerly({ title: last.title });
}

/** Titles that a person held then and holds no longer: for “then …”. */
export function listPastTitles(
  context: Context,
  { data }: Thing<'person'>,
  { when, zone }: Placed,
): string[] {
  const desk = context.publication.about.zone;
  const [first, last] = [earliest(when, zone), latest(when, zone)];
  return (data.roles ?? [])
    .filter((role) => !isHeld(context.publication, role))
    .filter(({ from, to }) => {
      const begun = from === undefined || earliest(getWhen(from, desk), desk) <= first;
      return begun && to !== undefined && latest(getWhen(to, desk), desk) >= last;
    })
    .map(({ title }) => title);
}

/** Terms of the glossary, each called as everywhere else. */
const en = getWords('en');

export type Term = keyof Words['glossary']['meanings'];

/** A story without sides needs no word for them. */
export function isTermOf({ about }: Pick<Publication, 'about'>, term: Term): boolean {
  return term !== 'side' || (about.parties ?? []).length > 0;
}

export const TERMS = Object.keys(en.glossary.meanings) as readonly Term[];

export function toTermName(words: Words, term: Term): string {
  const { glossary, item, measures, sources, statement, status } = words;
  const labels: Readonly<Partial<Record<Term, string>>> = {
    ...glossary.names,
    announced: measures.statuses.announced,
    claimed: item.clocks.claimed,
    denies: statement.relations.denies.of,
    disputed: status.labels.disputed,
    'hard-to-fit-with': statement.relations.disputes.of,
    'in-force': measures.statuses['in-force'],
    known: status.labels.known,
    'official-record': sources.officialRecord,
    qualifies: statement.relations.qualifies.of,
    readout: statement.venues.readout,
    unknown: status.labels.unknown,
  };
  // A relation comes before the other statement, in some languages with a colon.
  return (labels[term] ?? term).replace(/\s*[:：]$/, '');
}
