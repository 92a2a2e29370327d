/** The calendar: what is past due, then what is scheduled and due, week by week. */
import type { DeskAnswer } from '../routes.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import { makeButton, makeElement, orSay } from './dom.ts';
import type { Open } from './inbox.ts';
import { openFile } from './opening.ts';
import { toKindName } from './values.ts';
import type { Work } from './work.ts';

type Due = DeskAnswer<'calendar'>[number];

export class Calendar extends HTMLElement {
  readonly #work: Work;
  readonly #open: Open;
  #last = '';

  constructor(work: Work, open: Open) {
    super();
    this.#work = work;
    this.#open = open;
    this.addEventListener('keydown', (event) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const all = [...this.querySelectorAll('button')];
      const at = all.findIndex((one) => one === document.activeElement);
      if (by === undefined || at < 0) return;
      event.preventDefault();
      all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
    });
  }

  enter(): void {
    // The answer may wait for the check.
    if (this.childElementCount === 0)
      this.append(makeElement('p.hint', { tabindex: '-1' }, say.calendar.reading));
    this.querySelector<HTMLElement>('button, .hint')?.focus();
    orSay(ask('calendar').then((due) => this.#show(due)));
  }

  #show(due: readonly Due[]): void {
    const hasFocus = this.contains(document.activeElement);
    const weeks = [...Map.groupBy(due, ({ week }) => week)].flatMap(([week, own]) => [
      makeElement('h2', toWeekName(week, this.#work.start.today)),
      makeElement(
        'ul.waiting',
        own.map((one) => this.#print(one)),
      ),
    ]);
    const none = makeElement('p.hint', { tabindex: '-1' }, say.calendar.none);
    this.replaceChildren(...(weeks.length === 0 ? [none] : weeks));
    const last = this.querySelector<HTMLElement>(`[data-due="${CSS.escape(this.#last)}"]`);
    if (hasFocus) (last ?? this.querySelector<HTMLElement>('button, .hint'))?.focus();
  }

  #print({ inside, title, kind, day, hour, what }: Due): HTMLElement {
    const key = `${inside} ${day} ${what}`;
    const open = () => {
      this.#last = key;
      orSay(this.#open(() => openFile(this.#work, inside)));
    };
    const when = [
      toDayName(day, this.#work.start.today),
      ...(hour === undefined ? [] : [hour]),
    ].join(', ');
    return makeElement(
      'li',
      makeElement('time', when),
      makeButton(
        '',
        open,
        { 'data-due': key },
        makeElement('b', title),
        makeElement('span', `${toKindName(kind)} · ${what}`),
      ),
    );
  }
}

/** Days are the desk's, wherever the browser is. */
const toUtc = (day: string) => new Date(`${day}T00:00Z`);

function toDayName(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const parts = { weekday: 'short', day: 'numeric', month: 'short', ...year } as const;
  return new Intl.DateTimeFormat(say.locale, { ...parts, timeZone: 'UTC' })
    .format(toUtc(day))
    .replace(',', '');
}

const WEEK = 7 * 86_400_000;

function toWeekName(week: string, today: string): string {
  if (week === '') return say.calendar.pastDue;
  const ahead = Math.ceil((toUtc(week).getTime() - toUtc(today).getTime()) / WEEK);
  if (ahead < 2) return ahead < 1 ? say.calendar.thisWeek : say.calendar.nextWeek;
  const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const day = new Intl.DateTimeFormat(say.locale, parts).format(toUtc(week));
  return say.calendar.week({ day });
}
