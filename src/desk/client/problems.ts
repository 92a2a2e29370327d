/** Problems that the check finds: their lines, and their fields. */
import type { DeskProblem } from '../protocol.ts';
import { sayField } from '../words/field-names.ts';
import { say } from '../words/say.ts';
import { makeElement, makeButton, wish } from './dom.ts';
import { printChanges } from './panels.ts';
import type { Work } from './work.ts';

/** “2 errors, 1 warning”; empty for none. */
export function toCounted({ errors, warnings }: { errors: number; warnings: number }): string {
  return [
    ...(errors > 0 ? [say.problems.errors({ n: errors })] : []),
    ...(warnings > 0 ? [say.problems.warnings({ n: warnings })] : []),
  ].join(', ');
}

function toSum(problems: readonly DeskProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return say.problems.none;
  return say.problems.sum({ counted: toCounted({ errors, warnings }) });
}

export function toLine(problem: Pick<DeskProblem, 'message' | 'remedy'>): string {
  // What ends in a mark of its own needs no full stop.
  return say.problems.line(problem).replace(/(?<=[.?!…]["”»’)]?)[.।]$/u, '');
}

/** Names of components are capitalized, those of fields are not. */
export function isInBody({ field }: DeskProblem): boolean {
  return /^(?:body$|[A-Z])/.test(field);
}

/** `sources[0].url` becomes `sources.0.url`. */
export function toFieldPath(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1');
}

export function toProblemKey({ inside, field, message }: DeskProblem): string {
  return [inside, field, message].join(' ');
}

/** The place of a problem; in a file that is not open, a button that opens it. */
function printPlace(
  { file, also }: Work,
  { inside, line, field }: DeskProblem,
  pane: HTMLElement,
): HTMLElement {
  const place = makeElement('code', `${inside.split('/').at(-1) ?? ''}:${line} ${sayField(field)}`);
  if (inside === file?.inside || also.has(inside)) return place;
  return makeButton('quiet', () => wish(pane, inside), place);
}

export function showProblems(
  work: Work,
  pane: HTMLElement,
  sum: HTMLElement,
  list: HTMLElement,
): void {
  const { file, problems } = work;
  if (file === undefined) return;
  const isOwn = (one: DeskProblem, place: string | undefined) =>
    place === 'body'
      ? one.inside === file.inside && isInBody(one)
      : `${one.inside} ${toFieldPath(one.field)}` === place;
  for (const line of pane.querySelectorAll<HTMLElement>('[data-told]')) {
    // A field that nobody has filled in yet is no mistake: only the list below has it.
    const own = problems
      .filter((one) => isOwn(one, line.dataset.told))
      .filter(({ code }) => file.seen !== undefined || code !== 'field.missing');
    line.textContent = own.map(toLine).join(' ');
    line.classList.toggle(
      'error',
      own.some(({ severity }) => severity === 'error'),
    );
  }
  const said = toSum(problems);
  if (sum.textContent !== said) sum.textContent = said;
  list.replaceChildren(
    ...problems.map((one) =>
      makeElement(`li.${one.severity}`, printPlace(work, one, pane), ` ${toLine(one)}`),
    ),
  );
}

/** Above the form: the file, its last commit, and what changed since the release. */
export function showHead(
  { file, past: known, start: { files } }: Work,
  head: HTMLElement,
  past: HTMLElement,
): void {
  if (file === undefined) return;
  const taken = files.find(({ inside }) => inside === file.inside);
  const fresh = taken ? say.problems.taken(taken) : say.problems.notSaved;
  const { lastHand, since } = known;
  const hand = lastHand === undefined ? '' : say.shared.lastCommit({ hand: lastHand });
  const showPast = () => head.dispatchEvent(new Event('past', { bubbles: true }));
  head.replaceChildren(
    makeElement('code', file.inside),
    makeElement('span', file.seen === undefined ? fresh : hand),
    lastHand === undefined ? '' : makeButton('quiet', showPast, say.problems.history),
  );
  past.replaceChildren();
  if (since === undefined || since.changes.length === 0) return;
  const fields = since.changes.map(({ field }) => field).join(', ');
  const title = say.problems.changed({ day: since.on, fields });
  past.append(makeElement('details.more', makeElement('summary', title), printChanges(since)));
}

/** The message after a save, with the errors left in `inside` and in other files. */
export function toSaved(
  isDraft: boolean,
  problems: readonly DeskProblem[],
  inside: string,
): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const own = errors.filter((one) => one.inside === inside).length;
  const others = errors.length - own;
  if (errors.length === 0) return say.problems.saved;
  const left = [
    ...(own === 0 ? [] : [say.problems.left({ n: own })]),
    ...(others === 0 ? [] : [say.problems.leftElsewhere({ n: others })]),
  ].join(', ');
  const said = isDraft ? say.problems.savedDraft({ left }) : say.problems.savedWrong({ left });
  const [first, other] = errors;
  // One error is told at once.
  if (first === undefined || other !== undefined) return said;
  const message = `${sayField(first.field)} ${first.message}`.trim();
  return `${said}. ${toLine({ ...first, message })}`;
}
