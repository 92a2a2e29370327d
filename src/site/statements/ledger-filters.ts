/** The ways to narrow the ledger, each a link to a page of its own. */
import { toMonthName } from '../parts/month-name.ts';
import {
  ANONYMOUS_URL,
  toQuestionLedgerUrl,
  toSideUrl,
  toSpeakerUrl,
  toSpokenMonthUrl,
  toVenueUrl,
} from '../addresses/ledgers.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { toArchivePlace, toMonthText } from '../../time/months.ts';
import { perContext, type Context } from '../context.ts';

/** One page of the ledger: what it lists, and under which address. */
export interface Filter {
  readonly group: Group;
  readonly text: string;
  readonly url: string;
  readonly statements: readonly Statement[];
}

export type Group = 'side' | 'speaker' | 'question' | 'venue' | 'month';

/** Those that have statements, in the order in which each group is shown; a statement may be in several of one group. */
export const listFilters = perContext((context): readonly Filter[] =>
  [
    ...listSides(context),
    ...listSpeakers(context),
    ...listQuestions(context),
    ...listVenues(context),
    ...listMonths(context),
  ].filter(({ statements }) => statements.length > 0),
);

function listSides({ publication: { about, record }, words }: Context): Filter[] {
  const toFilter = (id: string, text: string, has: (one: Statement) => boolean): Filter => ({
    group: 'side',
    text,
    url: toSideUrl(id),
    statements: record.statements.filter(has),
  });
  const parties = about.parties ?? [];
  // In a story without sides nobody is of none.
  if (parties.length === 0) return [];
  return [
    ...parties.map(({ id, name }) => toFilter(id, name, ({ parties }) => parties.includes(id))),
    toFilter('joint', words.statements.joint, ({ parties }) => parties.length > 1),
    toFilter('none', words.statements.noSide, ({ parties }) => parties.length === 0),
  ];
}

/** Persons and bodies, with what was said on behalf of a body, most first; then those without a name. */
function listSpeakers({ publication: { entities, record }, words }: Context): Filter[] {
  const speakers = [...entities.values()]
    .map((entity): Filter => ({
      group: 'speaker',
      text: entity.caption,
      url: toSpeakerUrl(entity.id),
      statements: record.of.get(entity.url) ?? [],
    }))
    .sort((a, b) => b.statements.length - a.statements.length);
  const unnamed = record.statements.filter(({ speaker }) => speaker === undefined);
  return [
    ...speakers,
    { group: 'speaker', text: words.statements.unnamed, url: ANONYMOUS_URL, statements: unnamed },
  ];
}

function listQuestions({ publication: { record } }: Context): Filter[] {
  return [...record.questions.values()]
    .map(({ thing, statements }): Filter => ({
      group: 'question',
      text: thing.caption,
      url: toQuestionLedgerUrl(thing.id),
      statements,
    }))
    .sort((a, b) => b.statements.length - a.statements.length);
}

function listVenues({ publication: { record }, words }: Context): Filter[] {
  const byVenue = Map.groupBy(record.statements, ({ venue }) => venue);
  return [...byVenue]
    .flatMap(([venue, statements]): Filter[] =>
      venue === undefined
        ? []
        : [
            {
              group: 'venue',
              text: words.statement.venues[venue],
              url: toVenueUrl(venue),
              statements,
            },
          ],
    )
    .sort((a, b) => b.statements.length - a.statements.length);
}

/** By the start of what is known of the day of saying, as coverage is filed. */
function listMonths({ language, publication: { record } }: Context): Filter[] {
  const byMonth = Map.groupBy(record.statements, ({ said }) => {
    const { year, month } = toArchivePlace(said.when, said.zone);
    return month === null ? '' : toMonthText({ year, month });
  });
  return [...byMonth]
    .filter(([month]) => month !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, statements]) => ({
      group: 'month',
      text: toMonthName(language, month, 'short'),
      url: toSpokenMonthUrl(month),
      statements,
    }));
}
