/** Above the form: which file it is, whose hand was last at it, and what became of it since it was released. */
import { make } from './dom.ts';
import { printChanges } from './panels.ts';
import type { Work } from './work.ts';

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
