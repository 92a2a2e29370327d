/** The window of the button: sends the page to the desk as soon as it opens, and says what came of it. */
import { readPage } from './read-page.js';

const { storage, scripting, tabs } = globalThis.browser ?? globalThis.chrome;
const [said, form, code, again] = ['said', 'pair', 'code', 'again'].map((id) =>
  document.getElementById(id),
);
const MOST_BYTES = 20 * 1024 * 1024;

function say(words, isWrong = false) {
  said.textContent = words;
  said.classList.toggle('wrong', isWrong);
}

function askForCode(words) {
  say(words, true);
  [form.hidden, again.hidden] = [false, true];
  code.focus();
}

/** Resolves to what the desk says, and whether it knows this button; rejects with a sentence. */
async function tell({ port, token }, what) {
  const response = await fetch(`http://127.0.0.1:${port}/@desk/clip`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Dateline-Token': token },
    body: JSON.stringify(what),
    credentials: 'omit',
    redirect: 'error',
  }).catch(() => {
    throw new Error(`The desk is not running at port ${port}. Start it: npm run desk`);
  });
  const { words, isPaired } = await response.json().catch(() => ({}));
  if (typeof words !== 'string')
    throw new Error(`Something other than the desk answers at port ${port}`);
  if (!response.ok && isPaired !== false) throw new Error(words);
  return { words, isPaired: isPaired !== false };
}

async function readTab() {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  const results = await scripting
    .executeScript({ target: { tabId: tab.id }, func: readPage })
    .catch(() => []);
  const page = results[0]?.result;
  if (!page)
    throw new Error('The browser lets no button read this page. Save it, and drop it at the desk');
  if (new Blob([page.html]).size > MOST_BYTES)
    throw new Error('Not kept: the page is larger than 20 MB');
  return page;
}

async function keepPage() {
  const { pair } = await storage.local.get('pair');
  if (pair === undefined) {
    askForCode('Pair this button with your desk first');
    return;
  }
  again.hidden = false;
  say('Reading the page…');
  const { words, isPaired } = await tell(pair, await readTab());
  if (isPaired) say(words);
  else askForCode(words);
}

async function pairWith(text) {
  const [, port, token] = /^\s*(\d{2,5})-([\w-]{43})\s*$/.exec(text) ?? [];
  if (token === undefined) throw new Error('That is no code of the desk: copy all of it');
  const pair = { port: Number(port), token };
  const { words, isPaired } = await tell(pair, {});
  if (!isPaired) throw new Error(words);
  await storage.local.set({ pair });
  form.hidden = true;
  say(`${words}. Press the button on a page to keep it`);
}

const orSay = (work) => work.catch((error) => say(error.message, true));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  orSay(pairWith(code.value));
});
again.addEventListener('click', () => askForCode('Pair with the desk whose code you have'));
// Scripts in pages never see the token.
orSay(
  Promise.resolve(storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })).then(
    keepPage,
  ),
);
