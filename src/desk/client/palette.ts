/** One field from which everything is reached: fields of the open file, what can be done, and every file by its title. */
import { makeCombobox, type Choice } from './combobox.ts';
import { toPlain } from './find-picks.ts';
import { openDialog } from './dialog.ts';

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
