/** A statement as data: everything that its item says of it, and what follows from that. */
import type { Statement } from '../../model/statements/statement.ts';
import { toStatementId } from '../tables/statements.ts';
import { toAbsolute, type Context } from '../context.ts';

export interface StatementRow {
  readonly id: string;
  readonly url: string;
  readonly item: string;
  /** Id of the speaker, or `anonymous`. */
  readonly by: string;
  readonly speaker: string;
  readonly as: string | undefined;
  readonly onBehalfOf: readonly string[];
  readonly parties: readonly string[];
  readonly onRecord: boolean;
  readonly to: string | undefined;
  readonly venue: string | undefined;
  readonly kind: string;
  readonly words: string;
  readonly hedges: readonly string[];
  readonly lang: string | undefined;
  readonly original: string | undefined;
  readonly translator: string | undefined;
  readonly happened: string | undefined;
  readonly said: string;
  /** `undefined` if nobody recorded it. */
  readonly published: string | undefined;
  readonly added: string;
  readonly known: string;
  readonly about: string | undefined;
  readonly position: string | undefined;
  readonly reading: string | undefined;
  readonly note: string | undefined;
  readonly sources: readonly string[];
  readonly relations: readonly { readonly type: string; readonly to: string }[];
}

/** Dates are as they were written, relations as the later statement names them. */
export function toStatementRow(context: Context, statement: Statement): StatementRow {
  const { item, speaker, onBehalfOf, to, about } = statement;
  return {
    id: toStatementId(statement),
    url: toAbsolute(context, statement.address),
    item: item.id,
    by: speaker?.id ?? 'anonymous',
    speaker: statement.speakerLabel,
    as: statement.role,
    onBehalfOf: onBehalfOf.map(({ id }) => id),
    parties: statement.parties,
    onRecord: statement.onRecord,
    to: typeof to === 'string' ? to : to?.id,
    venue: statement.venue,
    kind: statement.kind,
    words: statement.words,
    hedges: statement.hedges,
    lang: statement.lang,
    original: statement.original,
    translator: statement.translator,
    happened: statement.happened?.when.text,
    said: statement.said.when.text,
    published: statement.publishedBy === 'added' ? undefined : statement.published.when.text,
    added: statement.added.when.text,
    known: statement.knownOn,
    about: about?.id,
    position: statement.position,
    reading: statement.step,
    note: statement.note,
    sources: statement.sources.flatMap((index) => item.pieces[index]?.url ?? []),
    relations: statement.relations.map((relation) => ({
      type: relation.type,
      to: toStatementId(relation.to),
    })),
  };
}
