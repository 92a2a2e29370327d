/** Problems that the check finds: their lines, and their fields. */
import type { DeskProblem } from '../protocol.ts';
import { makeElement, makeButton, wish } from './dom.ts';
import { printChanges } from './panels.ts';
import type { Work } from './work.ts';

const count = (many: number, word: string) => `${many} ${word}${many === 1 ? '' : 's'}`;

/** “2 errors, 1 warning”; empty for none. */
export function toCounted({ errors, warnings }: { errors: number; warnings: number }): string {
  const parts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')];
  return parts.filter(Boolean).join(', ');
}

function toSum(problems: readonly DeskProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return 'The check finds no problems';
  return `The check: ${toCounted({ errors, warnings })} (F8 goes to the next)`;
}

export function toLine({ message, remedy }: Pick<DeskProblem, 'message' | 'remedy'>): string {
  return `${message} → ${remedy}.`;
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
  const place = makeElement('code', `${inside.split('/').at(-1) ?? ''}:${line} ${field}`);
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
  const fresh = taken ? `not saved: “${taken.title}” is here, change the title` : 'not saved yet';
  const { lastHand, since } = known;
  const hand = lastHand === undefined ? '' : `last commit: ${lastHand}`;
  const showPast = () => head.dispatchEvent(new Event('past', { bubbles: true }));
  head.replaceChildren(
    makeElement('code', file.inside),
    makeElement('span', file.seen === undefined ? fresh : hand),
    lastHand === undefined ? '' : makeButton('quiet', showPast, 'History'),
  );
  past.replaceChildren();
  if (since === undefined || since.changes.length === 0) return;
  const fields = since.changes.map(({ field }) => field).join(', ');
  const title = `Changed since the release on ${since.on}: ${fields}`;
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
  if (errors.length === 0) return 'Saved';
  const left = [
    ...(own === 0 ? [] : [`${count(own, 'error')} left`]),
    ...(others === 0 ? [] : [`${count(others, 'error')} in files that refer to it`]),
  ].join(', ');
  const said = isDraft
    ? `Saved as a draft; ${left}`
    : `Saved; ${left}: it cannot be published like this`;
  const [first, other] = errors;
  // One error is told at once.
  return first !== undefined && other === undefined ? `${said}. ${toLine(first)}` : said;
}
