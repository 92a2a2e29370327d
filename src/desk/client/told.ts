/** What the check says, as a line, and the field at which it is said. */
import type { Told } from '../protocol.ts';
import { make, makeButton, wish } from './dom.ts';
import { printChanges } from './panels.ts';
import type { Work } from './work.ts';

function toSum(told: readonly Told[]): string {
  const errors = told.filter(({ severity }) => severity === 'error').length;
  const [one, more] = [errors, told.length - errors];
  if (told.length === 0) return 'The check finds no problems';
  const say = (count: number, word: string) =>
    count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
  return `The check: ${[...say(one, 'error'), ...say(more, 'warning')].join(', ')} (F8 goes there)`;
}

export function toLine({ message, remedy }: Told): string {
  return `${message} → ${remedy}.`;
}

function isAt(told: Told, place: string, inside: string): boolean {
  if (place === 'body') return told.inside === inside && isInBody(told);
  return `${told.inside} ${toPath(told.field)}` === place;
}

/** Components of the body are named in capitals, fields are not. */
export function isInBody({ field }: Told): boolean {
  return /^(?:body$|[A-Z])/.test(field);
}

/** `sources[0].url` stands at `sources.0.url`. */
export function toPath(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1');
}

export function toKey({ inside, field, message }: Told): string {
  return [inside, field, message].join(' ');
}

/** What lies on the desk is named by its place; another file is opened by its name. */
function printPlace(
  { file, also }: Work,
  { inside, line, field }: Told,
  pane: HTMLElement,
): HTMLElement {
  const place = make('code', {}, `${inside.split('/').at(-1) ?? ''}:${line} ${field}`);
  if (inside === file?.inside || also.has(inside)) return place;
  return makeButton({ class: 'quiet', click: () => wish(pane, inside) }, place);
}

/** At each field of the pane what is wrong with it; then how much, and all of it in a list. */
export function showTold(work: Work, pane: HTMLElement, sum: HTMLElement, list: HTMLElement): void {
  if (work.file === undefined) return;
  const { inside, seen } = work.file;
  for (const line of pane.querySelectorAll<HTMLElement>('[data-told]')) {
    // What nobody has written yet is no mistake: it stands in the list alone.
    const own = work.told.filter(
      (one) =>
        isAt(one, line.dataset.told ?? '', inside) &&
        !(seen === undefined && one.code === 'field.missing'),
    );
    line.textContent = own.map(toLine).join(' ');
    line.classList.toggle(
      'error',
      own.some(({ severity }) => severity === 'error'),
    );
  }
  const said = toSum(work.told);
  if (sum.textContent !== said) sum.textContent = said;
  list.replaceChildren(
    ...work.told.map((one) =>
      make('li', { class: one.severity }, printPlace(work, one, pane), ` ${toLine(one)}`),
    ),
  );
}

/** Above the form: which file it is, whose hand was last at it, and what became of it since it was released. */
export function showHead({ file, past: known }: Work, head: HTMLElement, past: HTMLElement): void {
  if (file === undefined) return;
  const { lastHand, since } = known;
  head.replaceChildren(
    make('code', {}, file.inside),
    make(
      'span',
      {},
      file.seen === undefined
        ? 'not saved yet'
        : lastHand === undefined
          ? ''
          : `last in git: ${lastHand}`,
    ),
  );
  const changes = since?.changes ?? [];
  past.replaceChildren(
    ...(since === undefined || changes.length === 0
      ? []
      : [
          make(
            'details',
            { class: 'more' },
            make(
              'summary',
              {},
              `Changed since it was released on ${since.on}: ${changes.map(({ field }) => field).join(', ')}`,
            ),
            ...printChanges(since),
          ),
        ]),
  );
}

/** What an editor is told of a save, with how much is still wrong in the file `inside`, and in others because of it. */
export function toSaved(isDraft: boolean, told: readonly Told[], inside: string): string {
  const errors = told.filter(({ severity }) => severity === 'error');
  const own = errors.filter((one) => one.inside === inside).length;
  const others = errors.length - own;
  const count = (many: number) => `${many} ${many === 1 ? 'error' : 'errors'}`;
  const left = [
    ...(own === 0 ? [] : [`${count(own)} left`]),
    ...(others === 0 ? [] : [`${count(others)} in files that name it`]),
  ].join(', ');
  if (left === '') return 'Saved';
  return isDraft ? `Saved as a draft; ${left}` : `Saved; ${left}: it cannot go out like this`;
}
