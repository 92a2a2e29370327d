/** Pairs the button of a browser with the desk; see `extension`. */
import { fillSlots } from '../../words/slots.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import { announce, makeButton, makeElement, openDialog } from './dom.ts';

export async function pairButton(): Promise<void> {
  const { token, folder, paired } = await ask('pair');
  const code = makeElement('input', {
    ...{ type: 'text', readonly: true, 'data-first': true },
    'aria-label': say.pairing.code,
    value: `${location.port || '80'}-${token}`,
    focus: () => code.select(),
  });
  const copy = async () => {
    code.select();
    await navigator.clipboard.writeText(code.value);
    copied.textContent = say.pairing.copied;
  };
  const copied = makeElement('span', { role: 'status' });
  const [from, address] = [folder, 'chrome://extensions'].map((one) => makeElement('code', one));
  const keys = makeElement(
    'span',
    ['Alt', 'Shift', 'D'].map((key) => makeElement('kbd', key)),
  );
  const steps = [
    fillSlots(say.pairing.install, { folder: from, address }),
    fillSlots(say.pairing.press, { keys }),
    [say.pairing.paste],
  ];
  const answer = await openDialog<'forget'>(say.pairing.title, (end) => [
    makeElement('p', say.pairing.about),
    makeElement(
      'ol',
      steps.map((step) => makeElement('li', step)),
    ),
    code,
    makeElement(
      'div.acts',
      makeButton('save', () => copy(), say.pairing.copy),
      paired > 0 && makeButton('', () => end('forget'), say.pairing.forget({ n: paired })),
      makeButton('quiet', () => end(), say.shared.close),
      copied,
    ),
  ]);
  if (answer !== 'forget') return;
  await ask('unpair');
  announce(say.pairing.none);
}
