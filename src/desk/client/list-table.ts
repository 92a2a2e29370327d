/** The table of the list: a page of rows, of which one is current. */
import type { DeskAnswer } from '../routes.ts';
import { sayField } from '../words/field-names.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import { announce, makeButton, makeElement, orSay } from './dom.ts';
import { toCounted, toLine } from './problems.ts';
import { toKindName } from './values.ts';

type ListRow = DeskAnswer<'list'>['rows'][number];

interface Shown {
  readonly rows: readonly ListRow[];
  /** The place of the first row among all that were found. */
  readonly from: number;
  readonly total: number;
  readonly sort: string;
  readonly at: number;
  readonly chosen: ReadonlySet<string>;
}

interface Deeds {
  readonly sort: (column: string) => void;
  readonly open: (inside: string) => void;
  readonly choose: (inside: string) => void;
}

const COLUMNS = [
  ...(['title', 'kind', 'status', 'happened', 'published', 'added'] as const),
  ...(['outlet', 'topic', 'findings', 'changed', 'scheduled'] as const),
];

export class ListTable {
  readonly element = makeElement('table.list', {
    role: 'grid',
    'aria-label': say.listTable.label,
    'aria-multiselectable': 'true',
    'aria-colcount': String(COLUMNS.length + 1),
  });
  readonly #deeds: Deeds;
  #from = 0;

  constructor(deeds: Deeds) {
    this.#deeds = deeds;
  }

  print({ rows, from, total, sort, at, chosen }: Shown): void {
    const hasFocus = this.element.querySelector('tbody')?.contains(document.activeElement) === true;
    this.#from = from;
    this.element.setAttribute('aria-rowcount', String(total + 1));
    this.element.replaceChildren(
      makeElement('thead', { role: 'rowgroup' }, this.#printHead(sort)),
      makeElement(
        'tbody',
        { role: 'rowgroup' },
        rows.map((row, index) => this.#printRow(row, from + index, from + index === at)),
      ),
    );
    this.mark(chosen);
    if (hasFocus) this.focus(at);
  }

  #printHead(sort: string): HTMLElement {
    const cells = COLUMNS.map((column) => {
      const way = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none';
      const sign = { ascending: ' ↑', descending: ' ↓', none: '' }[way];
      const button = makeButton(
        '',
        () => this.#deeds.sort(column),
        say.listTable.columns[column] + sign,
      );
      return makeElement(`th.${column}`, { role: 'columnheader', 'aria-sort': way }, button);
    });
    const mark = makeElement(
      'th.mark',
      { role: 'columnheader', 'aria-label': say.listTable.selected },
      '✓',
    );
    return makeElement('tr', { role: 'row', 'aria-rowindex': '1' }, mark, cells);
  }

  #printRow(row: ListRow, place: number, isCurrent: boolean): HTMLElement {
    const { inside, title, kind, status, scheduled, findings, changed, outlets, topics } = row;
    const choose = () => this.#deeds.choose(inside);
    const box = makeElement('input', { type: 'checkbox', tabindex: '-1', change: choose });
    box.setAttribute('aria-label', say.listTable.select({ title }));
    const cell = (name: string, ...words: (Node | string | undefined)[]) =>
      makeElement(`td.${name}`, { role: 'gridcell' }, words);
    // A name in another script is cut where it ends itself.
    const named = (name: string, words: Node | string) =>
      makeElement(`td.${name}`, { role: 'gridcell', dir: 'auto' }, words);
    const fits = (['added', 'published', 'happened'] as const).find((one) => row[one]);
    const day = (name: 'happened' | 'published' | 'added') =>
      cell(name === fits ? `${name}.fits` : name, row[name]?.replace(/T[^/]*/g, ''));
    const open = (event: Event) => {
      const isOther = event.target instanceof Element && event.target.closest('button, .mark');
      if (!isOther) this.#deeds.open(inside);
    };
    return makeElement(
      'tr',
      { role: 'row', 'aria-rowindex': String(place + 2), 'data-inside': inside, click: open },
      { tabindex: isCurrent ? '0' : '-1' },
      cell('mark', box),
      named('title', makeElement('b', title)),
      cell('kind', toKindName(kind)),
      cell(status === 'published' ? 'status' : 'status.other', say.shared.statuses[status]),
      ...[day('happened'), day('published'), day('added')],
      named('outlet', outlets.join(', ')),
      named('topic', topics.join(', ')),
      cell('findings', this.#printFindings(findings, place)),
      cell('changed', changed && say.listTable.changes[changed]),
      cell('scheduled', scheduled?.replace(/T(\d\d:\d\d).*$/, ' $1')),
    );
  }

  #printFindings(findings: ListRow['findings'], place: number): HTMLElement | string {
    if (findings === undefined) return '…';
    const said = toCounted(findings);
    if (said === '') return '';
    const toggle = () => {
      if (!this.fold(place)) orSay(this.unfold(place));
    };
    return makeButton('quiet', toggle, { tabindex: '-1', 'aria-expanded': 'false' }, said);
  }

  /** Lists what the check says of a file below its row. */
  async unfold(place: number): Promise<void> {
    const row = this.#row(place);
    const button = row?.querySelector('[aria-expanded=false]');
    if (row === undefined || !button) return;
    button.setAttribute('aria-expanded', 'true');
    const problems = await ask('list-findings', { inside: row.dataset.inside ?? '' });
    const lines = problems.map((one) => {
      return makeElement(
        `li.${one.severity}`,
        makeElement('code', sayField(one.field)),
        ` ${toLine(one)}`,
      );
    });
    const span = { role: 'gridcell', colspan: String(COLUMNS.length + 1) };
    row.after(
      makeElement('tr.says', { role: 'row' }, makeElement('td', span, makeElement('ul', lines))),
    );
    announce(problems.map(toLine).join(' '));
  }

  /** Whether anything was unfolded. */
  fold(place: number): boolean {
    const row = this.#row(place);
    const below = row?.nextElementSibling;
    if (!below?.matches('.says')) return false;
    below.remove();
    row?.querySelector('[aria-expanded]')?.setAttribute('aria-expanded', 'false');
    return true;
  }

  mark(chosen: ReadonlySet<string>): void {
    for (const row of this.#rows()) {
      const isChosen = chosen.has(row.dataset.inside ?? '');
      row.setAttribute('aria-selected', String(isChosen));
      const box = row.querySelector('input');
      if (box !== null) box.checked = isChosen;
    }
  }

  focus(place: number): void {
    for (const row of this.#rows()) row.tabIndex = -1;
    const row = this.#row(place);
    if (row === undefined) return;
    row.tabIndex = 0;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }

  countOnScreen(): number {
    const height = this.#rows()[0]?.offsetHeight ?? 1;
    const room = this.element.closest('.pane')?.clientHeight ?? height;
    return Math.max(1, Math.floor(room / height) - 2);
  }

  #rows(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('tr[data-inside]')];
  }

  #row(place: number): HTMLElement | undefined {
    return this.#rows()[place - this.#from];
  }
}
