/** Faults of a statement that its body alone cannot show. Dates count only if they are certain. */
import { MOST_STATEMENTS } from '../content/prose/statement-rule.ts';
import { getWhen } from '../model/item.ts';
import { type Relation, type Statement, toSpot } from '../model/statements/statement.ts';
import { certainlyAfter, certainlyBefore, isBefore } from '../time/bounds.ts';
import type { RuleFault, Rule } from './rule.ts';

export const STATEMENT_RULES: readonly Rule[] = [
  {
    id: 'statement.source',
    reads: 'publication',
    find: ({ statements }) => statements.flatMap(listMissingSources),
  },
  {
    id: 'statement.many',
    reads: 'publication',
    find: ({ entries }) =>
      entries.flatMap((entry) => {
        const { length, [MOST_STATEMENTS]: surplus } = entry.facts.statements;
        const slots = { count: length, most: MOST_STATEMENTS };
        return surplus === undefined ? [] : { entry, at: surplus.place, field: 'Statement', slots };
      }),
  },
  {
    id: 'statement.refusal',
    reads: 'publication',
    find: ({ statements }) => statements.flatMap(findRefusal),
  },
  {
    id: 'statement.window',
    reads: 'publication',
    find: ({ statements }) => statements.flatMap(findOutsideWindow),
  },
  {
    id: 'relation.self',
    reads: 'publication',
    find: ({ statements }) =>
      listRelations(statements, ({ from, to }) => from === to).map(({ spot }) => spot),
  },
  {
    id: 'relation.later',
    reads: 'publication',
    find: ({ statements }) =>
      listRelations(statements, ({ from, to }) => isBefore(from.certain.said, to.certain.said)).map(
        ({ spot, from, to }) => ({
          ...spot,
          slots: { address: to.address, later: to.said.when.text, earlier: from.said.when.text },
        }),
      ),
  },
  {
    id: 'relation.speaker',
    reads: 'publication',
    find: ({ statements }) =>
      listRelations(
        statements,
        ({ type, from, to }) => type === 'retracts' && from !== to && !isOfOneVoice(from, to),
      ).map(({ spot, from, to }) => ({
        ...spot,
        slots: { speakers: from.nameSpeakers(), others: to.nameSpeakers() },
      })),
  },
];

function listMissingSources(statement: Statement): RuleFault[] {
  const { length } = statement.item.data.sources;
  return statement.sources
    .filter((index) => index >= length)
    .map((index) => ({
      ...toSpot(statement, 'source'),
      row: 'statement.source:number' as const,
      slots: { index, count: length, last: length - 1 },
    }));
}

/** Refusals in English that no claim contains; other languages are not checked. */
const REFUSAL =
  /\b(no comment|(do not|don['’]t) want to comment|(will not|won['’]t|cannot|can['’]t|can not|not going to|declines? to|declined to|refuses? to|refused to) comment)\b/i;

/** “No comment” keeps the earlier position, so it takes none. */
function findRefusal(statement: Statement): RuleFault[] {
  const { position, lang, original, words } = statement;
  const refusal = REFUSAL.exec(words)?.[0];
  const isEnglish = original !== undefined || lang === undefined || lang.startsWith('en');
  if (position === undefined || refusal === undefined || !isEnglish) return [];
  return [{ ...toSpot(statement, 'position'), slots: { refusal, position } }];
}

function listRelations(statements: readonly Statement[], holds: (relation: Relation) => boolean) {
  return statements
    .flatMap(({ relations }) => relations)
    .filter(holds)
    .map(({ type, from, to }) => ({ spot: toSpot(from, type), from, to }));
}

function isOfOneVoice(a: Statement, b: Statement): boolean {
  const voices = [...b.speakers, ...b.onBehalfOf];
  return (
    a.parties.some((party) => b.parties.includes(party)) ||
    [...a.speakers, ...a.onBehalfOf].some((voice) => voices.includes(voice))
  );
}

/**
 * What it speaks about is outside the period that the question asks about, or it was said before that began. An item
 * added before the period began looks ahead, as the question does.
 */
function findOutsideWindow(statement: Statement): RuleFault[] {
  const { about, happened, said, item } = statement;
  if (about?.data.window === undefined) return [];
  const window = { when: getWhen(about.data.window, said.zone), zone: said.zone };
  const added = { when: getWhen(item.data.dates.added, said.zone), zone: said.zone };
  const isOutside =
    happened === undefined
      ? certainlyBefore(said, window) && !certainlyBefore(added, window)
      : certainlyBefore(happened, window) || certainlyAfter(happened, window);
  if (!isOutside) return [];
  const { text } = (happened ?? said).when;
  return [
    {
      ...toSpot(statement, happened === undefined ? 'said' : 'happened'),
      slots: { text, question: about.id, window: about.data.window },
    },
  ];
}
