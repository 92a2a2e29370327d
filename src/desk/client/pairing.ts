/** Pairs the button of a browser with the desk; see `extension`. */
import { ask } from './ask.ts';
import { announce, makeButton, makeElement, openDialog } from './dom.ts';

export async function pairButton(): Promise<void> {
  const { token, folder, paired } = await ask('pair');
  const code = makeElement('input', {
    ...{ type: 'text', readonly: true, 'data-first': true },
    'aria-label': 'Code for the button',
    value: `${location.port || '80'}-${token}`,
    focus: () => code.select(),
  });
  const copy = async () => {
    code.select();
    await navigator.clipboard.writeText(code.value);
    copied.textContent = 'Copied';
  };
  const copied = makeElement('span', { role: 'status' });
  const steps = [
    ['Once, install the button from the folder ', makeElement('code', folder), ': open '],
    ['On any page, press the button, or '],
    ['Paste this code there. It is good for one browser, until you ask for another:'],
  ];
  steps[0]?.push(makeElement('code', 'chrome://extensions'), ', allow developer mode, load it.');
  steps[1]?.push(...['Alt', 'Shift', 'D'].map((key) => makeElement('kbd', key)), '.');
  const answer = await openDialog<'forget'>('Pair the browser button', (end) => [
    makeElement('p', 'The button sends the page that you read to this desk, and nothing else.'),
    makeElement(
      'ol',
      steps.map((step) => makeElement('li', step)),
    ),
    code,
    makeElement(
      'div.acts',
      makeButton('save', () => copy(), 'Copy the code'),
      paired > 0 &&
        makeButton('', () => end('forget'), `Forget what is paired (${String(paired)})`),
      makeButton('quiet', () => end(), 'Close'),
      copied,
    ),
  ]);
  if (answer !== 'forget') return;
  await ask('unpair');
  announce('No browser is paired any more');
}
