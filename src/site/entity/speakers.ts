/** What persons and bodies have said: their positions by question, and their statements in order. */
import { toSpeakerUrl } from '../addresses/pages.ts';
import { findLatest } from '../../model/questions/status.ts';
import type { Statement } from '../../model/statements/statement.ts';
import type { Entity } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { listPastTitles } from '../parts/names.ts';
import { toQuestionLine } from '../parts/question/question-line.ts';
import { toForm } from '../parts/statement/said.ts';
import { toStatementLine } from '../parts/statement/statement-line.ts';

export type PositionRow = ReturnType<typeof listPositionRows>[number];

export type Spoken = NonNullable<ReturnType<typeof findSpoken>>;

const LINES = 20;

/** `undefined` for those of whom no statement is on record. */
export function findSpoken(context: Context, entity: Entity) {
  const statements = context.publication.record.of.get(entity.url) ?? [];
  if (statements.length === 0) return undefined;
  const latest = statements.slice(-LINES).reverse();
  const form = toForm(statements);
  return {
    positions: listPositionRows(context, statements),
    lines: latest.map((statement) => ({
      ...toStatementLine(context, statement, form),
      then: entity.kind === 'person' ? listPastTitles(context, entity, statement.said) : [],
    })),
    total: statements.length,
    ledger: toSpeakerUrl(entity.id),
  };
}

function listPositionRows(context: Context, statements: readonly Statement[]) {
  const form = toForm(statements);
  const groups = Map.groupBy(statements.toReversed(), ({ about }) => about?.url ?? '');
  return [...groups].flatMap(([url, list]) => {
    const question = context.publication.record.questions.get(url);
    const [last] = list;
    if (question === undefined || last === undefined) return [];
    const name = (id: string | undefined) =>
      id === undefined ? undefined : question.thing.data.positions[id];
    const own = list.filter(({ position }) => position !== undefined);
    const now = findLatest(own.toReversed())?.statement;
    const held = now === undefined ? own : [now, ...own.filter((one) => one !== now)];
    const changes = held.filter(
      ({ position }, index) => index > 0 && position !== held[index - 1]?.position,
    );
    return [
      {
        question: toQuestionLine(context, question),
        latest: toStatementLine(context, held[0] ?? last, form),
        position: name(held[0]?.position),
        // Earlier positions, each told once in a row, the latest first.
        before: changes.map((statement) => {
          const line = toStatementLine(context, statement, form);
          return {
            position: name(statement.position) ?? '',
            statement: { text: line.speaker.name.text, url: line.url },
            said: line.said,
          };
        }),
        count: list.length,
      },
    ];
  });
}
