/** The entries of “Go to”, in order of importance: fields, commands, files. */
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import type { FormField } from '../../content/kinds/form-schema.ts';
import type { Opened, PlanWish } from '../protocol.ts';
import { say } from '../words/say.ts';
import { listActs } from './acts.ts';
import { toLabel } from './controls.ts';
import { makeElement, openDialog } from './dom.ts';
import type { NewsPage } from './found.ts';
import { type Choice, makeCombobox, toPlainName } from './picker.ts';
import type { ItemPane } from './item-pane.ts';
import type { HistoryStep } from './keys.ts';
import { pairButton } from './pairing.ts';
import { type PaneName, ROOMS } from './panes.ts';
import { isDraft } from './saving.ts';
import { getValueAt, toKindName, toShownValue } from './values.ts';
import type { Work } from './work.ts';

interface Reach {
  readonly work: Work;
  readonly item: ItemPane;
  readonly openFile: (inside: string) => void;
  readonly unmark: () => void;
  readonly addStatement: () => void;
  readonly take: (page: NewsPage) => void;
  readonly look: () => void;
  readonly openSaved: (name: string) => void;
  readonly goTo: (pane: PaneName) => void;
  readonly showPast: () => void;
  readonly showKeys: () => void;
  readonly begin: (act: PlanWish['act']) => void;
  readonly back: () => void;
}

/** A room comes before what else has its name. */
interface Goal extends Choice {
  readonly isRoom?: boolean;
}

export function listGoals(reach: Reach): Goal[] {
  const { work, item, openFile, unmark, addStatement, goTo, showPast, showKeys, begin, back } =
    reach;
  const { take, look, openSaved } = reach;
  const { file, clip, start } = work;
  const step = (label: string, more: string, asked: HistoryStep) =>
    toGoal(label, more, () => {
      goTo('item');
      item.go(asked);
    });
  const goals = [
    ...listFields(reach).map(({ label, more, choose }) =>
      toGoal(label, more, () => {
        goTo('item');
        choose();
      }),
    ),
    file?.kind === 'coverage' &&
      toGoal(say.itemPane.addStatement, say.goals.statementHint, addStatement),
    clip !== undefined && toRoom(say.panes.titles.source, say.goals.source, () => goTo('source')),
    isDraft(file?.data) && toGoal(say.main.unmark, say.goals.unmarkHint, unmark),
    ...ROOMS.map((room) => toRoom(say.panes.titles[room], say.goals.rooms[room], () => goTo(room))),
    file?.seen !== undefined && toGoal(say.fileHistory.title, say.goals.historyHint, showPast),
    file !== undefined && step(say.list.undo, say.goals.undoHint, 'undo'),
    file !== undefined && step(say.goals.redo, say.goals.redoHint, 'redo'),
    ...listActs(work).map(({ act, title, hint }) => toGoal(title, hint, () => begin(act))),
    work.last !== undefined && toGoal(say.goals.takeBack, work.last.done, back),
    toGoal(say.pairing.title, say.goals.pairHint, () => {
      void pairButton();
    }),
    toGoal(say.found.look, say.goals.newsHint, look),
    toGoal(say.main.keys, say.goals.keysHint, showKeys),
    ...start.news.found.map((page) =>
      toGoal(page.title, say.goals.waits({ outlet: page.outlet }), () => take(page)),
    ),
    ...start.inbox
      .filter(
        ({ name, covered }) =>
          covered.length === 0 && start.news.found.every(({ saved }) => saved !== name),
      )
      .map(({ title, name }) => toGoal(title, say.goals.saved, () => openSaved(name))),
    ...start.files.map(({ title, kind, inside }) =>
      toGoal(title, toKindName(kind), () => openFile(inside)),
    ),
  ];
  return goals.filter((goal) => goal !== false);
}

function toGoal(label: string, more: string, choose: () => void): Goal {
  return { label, more, choose };
}

function toRoom(label: string, more: string, choose: () => void): Goal {
  return { label, more, choose, isRoom: true };
}

function listFields({ work, item }: Reach): Choice[] {
  const own = work.file === undefined ? [] : listFieldsOf(work, item, work.file);
  return [...own, ...[...work.also.values()].flatMap((made) => listFieldsOf(work, item, made))];
}

function listFieldsOf(work: Work, item: ItemPane, file: Opened): Choice[] {
  const schema = work.start.forms[file.kind];
  if (schema === undefined) return [];
  const made = file === work.file ? undefined : file.inside;
  const title = toShownValue(getValueAt(file.data, [schema.caption]) ?? file.inside);
  const list = (fields: readonly FormField[], above: FieldPath): Choice[] =>
    fields.flatMap(({ name, value, required }): Choice[] => {
      const path = [...above, name];
      const [own, key] = [toLabel(path), path.join('.')];
      const label = made === undefined ? own : say.goals.fieldOf({ field: own, file: title });
      if (value.form === 'group') return list(value.fields, path);
      const goal = toGoal(label, say.goals.field, () => item.goTo(key, made));
      if (value.form !== 'list' || value.of.form !== 'group') return [goal];
      const held = getValueAt(file.data, path);
      const { fields: below } = value.of;
      const there = Array.isArray(held) ? held.length : 0;
      const more = say.goals.soFar({ n: there });
      // The form shows the first of what has to be there.
      const shown = Math.max(there, Number(required));
      return [
        goal,
        toGoal(say.goals.addTo({ field: label }), more, () => item.addTo(key, made)),
        ...Array.from({ length: shown }, (_, index) => list(below, [...path, index])).flat(),
      ];
    });
  const hasBody = made === undefined && schema.format === 'mdx';
  const body = hasBody ? [toGoal(say.itemPane.body, say.goals.field, () => item.goTo('body'))] : [];
  return [...list(schema.fields, []), ...body].toSorted(
    (a, b) => a.label.split(' ').length - b.label.split(' ').length,
  );
}

const MOST = 9;

/**
 * One field that reaches everything: fields of the open file, commands, and every file by its title. Shows the first of
 * `listAll` in which each typed word begins a word. Exact names come first, rooms before others. The list is renewed when
 * the open file changes, and when others change the content.
 */
export function openPalette(work: Work, listAll: () => readonly Goal[]): void {
  let choices = listAll();
  const find = (typed: string) => {
    const words = toPlainName(typed).split(/\s+/).filter(Boolean);
    const rank = ({ label, isRoom }: Goal) =>
      toPlainName(label) === words.join(' ') ? 1 + Number(isRoom === true) : 0;
    return choices
      .toSorted((a, b) => rank(b) - rank(a))
      .filter(({ label }) => words.every((word) => ` ${toPlainName(label)}`.includes(` ${word}`)))
      .slice(0, MOST);
  };
  const label = say.goals.label;
  const isOver = new AbortController();
  const closed = openDialog<Choice>(
    say.goals.title,
    (end) => {
      const none = makeElement('p.hint', { role: 'status' });
      const list = (typed: string) => {
        const found = find(typed);
        none.textContent = found.length === 0 ? say.goals.none : '';
        return found.map((choice) => ({
          ...choice,
          choose: () => {
            end();
            choice.choose();
          },
        }));
      };
      const field = makeCombobox({
        ...{ label, path: 'go-to', placeholder: label, isOpen: true },
        list,
      });
      const input = field.querySelector('input');
      input?.setAttribute('data-first', '');
      const listAgain = () => {
        choices = listAll();
        if (input?.isConnected === true) input.dispatchEvent(new Event('input'));
      };
      for (const heard of ['start', 'file'])
        work.addEventListener(heard, listAgain, { signal: isOver.signal });
      // Without an answer, those that were there stay.
      work.renewIfOld().catch(() => undefined);
      return [field, none];
    },
    'palette',
  );
  void closed.finally(() => isOver.abort());
}
