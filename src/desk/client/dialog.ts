import { make } from './dom.ts';

/** A dialog with its title, not shown yet; it goes away when it is closed. */
export function openDialog(
  title: string,
  onClose: () => void = () => undefined,
): HTMLDialogElement {
  const dialog = make('dialog', { 'aria-label': title }, make('h2', {}, title));
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  return dialog;
}

/** Asks for one of a few answers; Escape is none of them. The first has the focus. */
export function askOne<Answer extends string>(
  title: string,
  words: string | readonly (Node | string)[],
  answers: Readonly<Record<Answer, string>>,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const dialog = openDialog(title, () => {
      resolve(undefined);
    });
    const buttons = (Object.entries(answers) as [Answer, string][]).map(([answer, text]) =>
      make(
        'button',
        {
          type: 'button',
          click: () => {
            resolve(answer);
            dialog.close();
          },
        },
        text,
      ),
    );
    const told = typeof words === 'string' ? [make('p', {}, words)] : words;
    dialog.append(...told, make('div', { class: 'acts' }, ...buttons));
    dialog.showModal();
    buttons[0]?.focus();
  });
}

/** Who asks again while it asks has the same answer. */
export function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<Answer> | undefined;
  return () => (running ??= ask().finally(() => (running = undefined)));
}
