/** What stands before a save: why something that was released is another now, and what somebody else has written meanwhile. */
import type { Clash, Since } from '../protocol.ts';
import { make } from './dom.ts';
import { say } from './say.ts';

const TYPES = ['correction', 'clarification', 'update', 'retraction'] as const;

/** Asks for type and reason; the rest is known. Resolves to `undefined` if it is called off, to `'none'` for a change that matters to nobody. */
export function askWhy(since: Since): Promise<{ type: string; why: string } | 'none' | undefined> {
  return new Promise((resolve) => {
    const why = make('input', { type: 'text', 'aria-label': 'Why, and who noticed' });
    let type: string = TYPES[0];
    const dialog = openDialog('What changed since the release, and why', () => {
      resolve(undefined);
    });
    const radios = TYPES.map((name, index) =>
      make(
        'label',
        {},
        make('input', { type: 'radio', name: 'type', value: name, checked: index === 0 }),
        make('b', {}, String(index + 1)),
        ` ${name}`,
      ),
    );
    const group = make(
      'div',
      { role: 'radiogroup', 'aria-label': 'Type: a digit chooses', class: 'digits', tabindex: '0' },
      ...radios,
    );
    group.addEventListener('change', (event) => {
      type = (event.target as HTMLInputElement).value;
    });
    group.addEventListener('keydown', (event) => {
      const radio = radios[Number(event.key) - 1]?.querySelector('input');
      if (radio) {
        radio.checked = true;
        type = radio.value;
      } else if (event.key !== 'Enter') return;
      event.preventDefault();
      why.focus();
    });
    const end = (answer: { type: string; why: string } | 'none') => {
      resolve(answer);
      dialog.close();
    };
    const done = () => {
      if (why.value.trim() === '') say('Readers are told why: write a sentence', true);
      else end({ type, why: why.value.trim() });
    };
    why.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      done();
    });
    dialog.append(
      make('p', { class: 'hint' }, `Released on ${since.on}`),
      ...since.changes.map(({ field, was, now }) =>
        make(
          'div',
          { class: 'change' },
          make('b', {}, field),
          make('del', {}, was),
          make('ins', {}, now),
        ),
      ),
      group,
      make('label', { class: 'why' }, 'Why, and who noticed', why),
      make('button', { type: 'button', click: done }, 'Save with the correction'),
      make(
        'button',
        {
          type: 'button',
          class: 'quiet',
          click: () => {
            end('none');
          },
        },
        'Save without: nothing that a reader relies on',
      ),
    );
    dialog.showModal();
    group.focus();
  });
}

/** Both texts, side by side. Resolves to the one to go on with, or to `undefined` where nothing is decided. */
export function askWhich(clash: Clash, mine: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const dialog = openDialog(`Somebody has written to ${clash.inside} meanwhile`, () => {
      resolve(undefined);
    });
    const own = make('textarea', { rows: '20', 'aria-label': 'Ours, to be changed' });
    own.value = mine;
    const end = (text: string) => {
      resolve(text);
      dialog.close();
    };
    dialog.append(
      make(
        'div',
        { class: 'both' },
        make('section', {}, make('h3', {}, 'Ours, not saved'), own),
        make(
          'section',
          {},
          make('h3', {}, 'On the disk'),
          make('pre', { tabindex: '0' }, clash.theirs ?? 'The file has gone.'),
        ),
      ),
      make(
        'button',
        {
          type: 'button',
          click: () => {
            end(own.value);
          },
        },
        'Go on with ours',
      ),
      ...(clash.theirs === undefined
        ? []
        : [
            make(
              'button',
              {
                type: 'button',
                click: () => {
                  end(clash.theirs ?? '');
                },
              },
              'Go on with theirs',
            ),
          ]),
      make(
        'button',
        {
          type: 'button',
          class: 'quiet',
          click: () => {
            dialog.close();
          },
        },
        'Decide later',
      ),
    );
    dialog.showModal();
  });
}

function openDialog(title: string, onClose: () => void): HTMLDialogElement {
  const dialog = make('dialog', { 'aria-label': title }, make('h2', {}, title));
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  return dialog;
}
