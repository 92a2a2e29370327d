/** Rows of a card: a label with its control, choices with a digit each, and what is done with the card. */
import { goOn, make } from './dom.ts';
import { say } from './say.ts';

export function row(label: string, control: HTMLElement, hint: string): HTMLElement {
  return make(
    'div',
    { class: 'field' },
    make('div', { class: 'label' }, label),
    control,
    make('p', { class: 'hint' }, hint),
  );
}

/** A card has its own order of stops, and Escape leaves it. */
export function frameCard(card: HTMLElement, name: string, leave: () => void): void {
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', name);
  card.setAttribute('data-stops', '');
  card.onkeydown = (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
}

export function printActs(name: string, act: () => void, leave: () => void): HTMLElement {
  return make(
    'div',
    { class: 'acts' },
    make('button', { type: 'button', class: 'save', 'data-stop': true, click: act }, name),
    make('button', { type: 'button', class: 'quiet', click: leave }, 'Leave it'),
  );
}

/** A digit chooses and goes on; Enter leaves it open. Nothing is chosen beforehand. */
export function printDigits(
  label: string,
  choices: readonly { readonly value: string; readonly text: string }[],
  choose: (value: string) => void,
): HTMLElement {
  const name = `digits-${label}`;
  const lines = choices.map(({ value, text }, index) =>
    make(
      'label',
      {},
      make('input', { type: 'radio', name, value, tabindex: '-1' }),
      make('kbd', {}, String(index + 1)),
      ` ${text}`,
    ),
  );
  const group = make(
    'div',
    {
      role: 'radiogroup',
      'aria-label': `${label}: a digit chooses, Enter leaves it open`,
      'data-path': `capture.${label.toLowerCase().replaceAll(' ', '-')}`,
      class: 'digits',
      tabindex: '0',
      'data-stop': true,
    },
    make(
      'div',
      { class: 'label' },
      label,
      make('span', { class: 'hint' }, ' a digit chooses, Enter leaves it open'),
    ),
    ...lines,
  );
  const take = (line: HTMLElement) => {
    const input = line.querySelector('input');
    if (input === null) return;
    input.checked = true;
    choose(input.value);
    say(`${label}: ${line.textContent}`);
  };
  group.addEventListener('change', ({ target }) => {
    const line = lines.find((one) => one.contains(target as Node));
    if (line !== undefined) take(line);
  });
  group.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = lines[Number(event.key) - 1];
    if (/^[1-9]$/.test(event.key) && line !== undefined) take(line);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    goOn(group);
  });
  return group;
}
