/** The changed files: those in conflict first, and the records of the desk as one line. */
import type { ShownFile } from '../git/changed.ts';
import { say } from '../words/say.ts';
import { isRecord } from './commit-words.ts';
import { makeButton, makeElement } from './dom.ts';
import { printWhatChanged, restore, showHistory } from './file-history.ts';
import type { Open } from './inbox.ts';
import { openFile } from './opening.ts';
import type { Work } from './work.ts';

interface Acts {
  readonly work: Work;
  readonly open: Open;
  readonly settle: (path: string) => Promise<unknown>;
  readonly onChosen: () => void;
}

export class ChangedList {
  readonly #acts: Acts;
  /** What an editor has chosen or left out by hand. */
  readonly #chosen = new Map<string, boolean>();

  constructor(acts: Acts) {
    this.#acts = acts;
  }

  forget(): void {
    this.#chosen.clear();
  }

  /** Staged changes are left alone unless an editor ticks them. */
  pick(files: readonly ShownFile[]): ShownFile[] {
    return files.filter(({ path, staged }) => this.#chosen.get(path) ?? staged === undefined);
  }

  /** Without boxes if there is nothing to choose. */
  print(files: readonly ShownFile[], hasBoxes: boolean): HTMLElement {
    const isOne = ({ state, path }: ShownFile) => state === 'conflict' || !isRecord(path);
    const records = files.filter((file) => !isOne(file));
    const shown = records.length > 1 ? files.filter(isOne) : files;
    const first = shown.toSorted(
      (a, b) => Number(b.state === 'conflict') - Number(a.state === 'conflict'),
    );
    return makeElement(
      'ul.changed',
      { 'aria-label': say.changedList.label },
      first.map((file) => this.#print(file, hasBoxes)),
      records.length > 1 && this.#printRecords(records, hasBoxes),
    );
  }

  #printBox(files: readonly ShownFile[], title: string, path: string): HTMLElement {
    const box = makeElement('input', {
      ...{ type: 'checkbox', 'data-path': `box ${path}` },
      'aria-label': say.changedList.commit({ title }),
      change: () => {
        for (const file of files) this.#chosen.set(file.path, box.checked);
        this.#acts.onChosen();
      },
    });
    const chosen = this.pick(files).length;
    box.checked = chosen === files.length;
    box.indeterminate = chosen > 0 && chosen < files.length;
    return box;
  }

  #printRecords(files: readonly ShownFile[], hasBoxes: boolean): HTMLElement {
    const title = say.shared.records({ n: files.length });
    const lines = files.map(({ path, state }) =>
      makeElement('li', `${path} · ${say.changedList.states[state]}`),
    );
    const summary = makeElement('summary', { 'data-path': 'what records' }, say.changedList.which);
    return makeElement(
      'li',
      hasBoxes && this.#printBox(files, title, 'records'),
      makeElement(
        'div',
        makeElement('b', title),
        makeElement('span', say.changedList.records),
        makeElement('details.more', summary, makeElement('ul', lines)),
      ),
      makeElement('div.acts'),
    );
  }

  #print(file: ShownFile, hasBoxes: boolean): HTMLElement {
    const { path, inside, title, state, staged, was } = file;
    const { work, open, settle } = this.#acts;
    const act = (name: string, words: string, deed: () => Promise<unknown>) =>
      makeButton(
        '',
        deed,
        { 'data-path': `${name} ${path}` },
        { 'aria-label': say.changedList.act({ act: words, title }) },
        words,
      );
    const more = [
      say.changedList.states[state],
      ...(staged === undefined || !hasBoxes ? [] : [say.changedList.staged[staged]]),
      was === undefined ? path : `${was} → ${path}`,
    ];
    const isFile = inside !== undefined && work.start.files.some((one) => one.inside === inside);
    return makeElement(
      'li',
      hasBoxes && state !== 'conflict' && this.#printBox([file], title, path),
      makeElement(
        'div',
        makeElement('b', title),
        makeElement('span', more.join(' · ')),
        state !== 'conflict' && printWhatChanged(say.changedList.what, { path, was }),
      ),
      makeElement(
        'div.acts',
        state === 'conflict' && act('settle', say.changedList.settle, () => settle(path)),
        isFile &&
          state !== 'deleted' &&
          state !== 'conflict' &&
          act('open', say.changedList.open, () => open(() => openFile(work, inside))),
        inside !== undefined &&
          state !== 'new' &&
          act('past', say.fileHistory.title, () => showHistory(work, open, inside)),
        inside !== undefined &&
          state === 'deleted' &&
          act('restore', say.changedList.restore, () => restore(work, open, inside, { path })),
      ),
    );
  }
}
