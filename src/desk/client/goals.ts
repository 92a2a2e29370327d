/** What the field “Go to” leads to, in the order of its weight: fields first, then deeds, then files. */
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import type { FormField } from '../../content/kinds/form-schema.ts';
import { type Choice, makeCombobox } from './combobox.ts';
import { toLabel } from './controls.ts';
import { openDialog } from './dom.ts';
import { toPlain } from './picker.ts';
import type { ItemPane } from './item-pane.ts';
import type { Step } from './keys.ts';
import type { PaneName } from './panes.ts';
import { isDraft } from './saving.ts';
import { getAt } from './values.ts';
import type { Work } from './work.ts';

interface Reach {
  readonly work: Work;
  readonly item: ItemPane;
  readonly openFile: (inside: string) => void;
  readonly unmark: () => void;
  readonly addStatement: () => void;
  readonly goTo: (pane: PaneName) => void;
  readonly showKeys: () => void;
}

export function listGoals(reach: Reach): Choice[] {
  const { work, item, openFile, unmark, addStatement, goTo, showKeys } = reach;
  const { file, clip, start } = work;
  const pane = (name: PaneName, label: string): Choice => ({
    label,
    more: 'pane',
    choose: () => goTo(name),
  });
  const step = (label: string, more: string, asked: Step): Choice => ({
    label,
    more,
    choose: () => {
      goTo('item');
      item.go(asked);
    },
  });
  return [
    ...listFields(reach),
    ...(file?.kind === 'coverage'
      ? [{ label: 'Add a statement', more: 'its words are typed', choose: addStatement }]
      : []),
    ...(clip === undefined ? [] : [pane('source', 'Source')]),
    ...(isDraft(file?.data)
      ? [{ label: 'Remove the draft mark', more: 'to go out', choose: unmark }]
      : []),
    pane('inbox', 'Inbox'),
    ...(file === undefined
      ? []
      : [
          step('Undo', 'takes the last change of the file back', 'undo'),
          step('Redo', 'makes it again', 'redo'),
        ]),
    { label: 'Keys', more: 'a list', choose: showKeys },
    ...start.files.map(({ title, kind, inside }) => ({
      label: title,
      more: kind,
      choose: () => openFile(inside),
    })),
  ];
}

function listFields({ work, item }: Reach): Choice[] {
  const { file, start } = work;
  const schema = file === undefined ? undefined : start.forms[file.kind];
  if (file === undefined || schema === undefined) return [];
  const goal = (label: string, more: string, choose: () => void): Choice => ({
    label,
    more,
    choose,
  });
  const list = (fields: readonly FormField[], above: FieldPath): Choice[] =>
    fields.flatMap(({ name, value }): Choice[] => {
      const path = [...above, name];
      if (value.form === 'group') return list(value.fields, path);
      if (value.form !== 'list' || value.of.form !== 'group')
        return [goal(toLabel(path), 'field', () => item.goTo(path.join('.')))];
      const held = getAt(file.data, path);
      const { fields: below } = value.of;
      const there = Array.isArray(held) ? held.length : 0;
      return [
        goal(toLabel(path), 'field', () => item.goTo(path.join('.'))),
        goal(`Add to ${toLabel(path)}`, there === 0 ? 'none yet' : `${there} there`, () =>
          item.addTo(path.join('.')),
        ),
        ...Array.from({ length: there }, (_, index) => list(below, [...path, index])).flat(),
      ];
    });
  const body = schema.format === 'mdx' ? [goal('Body', 'field', () => item.goTo('body'))] : [];
  return [...list(schema.fields, []), ...body].toSorted(
    (a, b) => a.label.split(' ').length - b.label.split(' ').length,
  );
}

/**
 * One field from which everything is reached: fields of the open file, what can be done, and every file by its title.
 */
const MOST = 9;

/** `choices` in the order of their weight; those of which a word begins with what is typed are shown. */
export function openPalette(choices: readonly Choice[]): void {
  const dialog = openDialog('Go to');
  const list = (typed: string) => {
    const words = toPlain(typed).split(/\s+/).filter(Boolean);
    return choices
      .filter(({ label }) => words.every((word) => ` ${toPlain(label)}`.includes(` ${word}`)))
      .slice(0, MOST)
      .map((choice) => ({
        ...choice,
        choose: () => {
          // A dialog gives the focus back where it was when it closes.
          dialog.close();
          choice.choose();
        },
      }));
  };
  dialog.classList.add('palette');
  dialog.append(
    makeCombobox({
      label: 'A field, a file, or what to do',
      path: 'go-to',
      placeholder: 'A field, a file, or what to do',
      isOpen: true,
      list,
      onEnter: () => undefined,
    }),
  );
  dialog.showModal();
  dialog.querySelector('input')?.focus();
}
