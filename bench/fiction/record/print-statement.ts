import type { Statement } from './statement.ts';

/** A paragraph that holds the component of Dateline. */
export function printStatement(statement: Statement): string {
  const { hedge, words } = statement;
  const shown = hedge === undefined ? words : `<Hedge>${hedge}</Hedge> ${words}`;
  const attributes = listAttributes(statement).flatMap(([name, value]) =>
    value === undefined ? [] : ` ${name}="${value}"`,
  );
  return `${printLead(statement)} <Statement${attributes.join('')}>${shown}</Statement>.`;
}

/** The same as a quotation in plain Markdown, with what the component says in its last line. */
export function printBlockquote(statement: Statement): string {
  const { by, role, said, venue, question, relation, cite, hedge, words } = statement;
  const told = [
    by === undefined ? role : `[${by.name}](/entities/${by.id}/), ${role}`,
    `${said}, ${venue}`,
    ...(question === undefined ? [] : [`on “${question.title}”`]),
    ...(relation === undefined ? [] : [`${relation.type} [this](/coverage/${relation.item}/)`]),
    `[source](${cite})`,
  ];
  const shown = hedge === undefined ? words : `${hedge} ${words}`;
  return `${printLead(statement)}\n\n> ${shown}\n>\n> — ${told.join('; ')}`;
}

function printLead({ by, role }: Statement): string {
  return `${by?.name ?? `One ${role.replace(/^an /, '')}`} said:`;
}

function listAttributes(statement: Statement): (readonly [string, string | undefined])[] {
  const { relation, question, position, source } = statement;
  return [
    ['id', statement.id],
    ['by', statement.by?.id ?? 'anonymous'],
    ['as', statement.role],
    ['on-behalf-of', statement.onBehalfOf?.id],
    ['to', statement.to],
    ['said', statement.said],
    ['venue', statement.venue],
    ['kind', statement.kind === 'paraphrase' ? 'paraphrase' : undefined],
    ['about', question?.id],
    ['position', position],
    ['source', source === 0 ? undefined : String(source)],
    ...(relation === undefined
      ? []
      : [[relation.type, `coverage/${relation.item}#${relation.statement}`] as const]),
  ];
}
