/** The extension in a browser of its own: from a page on the web, by the button, to the inbox of the desk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { listViolations, says, sitDown, type AtDesk } from './at-desk.ts';
import { HANGS } from '../support/patience.ts';
import { toStartOptions } from './start-browser.ts';

const EXTENSION = join(import.meta.dirname, '../../extension');
const STRICT = "default-src 'none'; script-src 'unsafe-inline'; form-action 'none'";
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="windows-1252">
<meta name="csrf-token" content="a token of the session">
<title>Captains ask for a hearing</title>
<link rel="canonical" href="https://times.example/2025/02/16/a-hearing">
<script type="application/ld+json">
{"@context":"https://schema.org","@type":"NewsArticle","headline":"Captains ask for a hearing","datePublished":"2025-02-16T08:00:00+01:00"}
</script>
<script>window.state = 'a state of scripts'</script>
</head>
<body data-user="reader-77">
<article><h1>Captains ask for a hearing</h1>
<p>The captains of Sudmark – all forty – want a hearing.</p>
<p id="said">“We have lost a winter,” Mara Quist said on Friday.</p>
<div id="shadow"></div>
<form><input type="hidden" value="a hidden value"><input type="password" value="a password">
<textarea>a letter being written</textarea><p contenteditable>a note being written</p></form>
</article>
<script>
document.getElementById('shadow').attachShadow({ mode: 'open' }).innerHTML = '<p>More in a shadow tree.</p>';
document.querySelector('textarea').value = 'typed by the reader';
getSelection().selectAllChildren(document.getElementById('said'));
</script>
</body>
</html>
`;

let desk: AtDesk;
let page: Page;
let paper: Server;
let context: BrowserContext;
let button: Page;
let id = '';
/** Those that were open. */
const windows = new Set<string>();
const profile = mkdtempSync(join(tmpdir(), 'dateline-profile-'));

beforeAll(async () => {
  desk = await sitDown();
  ({ page } = await desk.openDesk());
  paper = createServer(({ url }, response) => {
    response.setHeader('Content-Security-Policy', STRICT);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(url === '/covered' ? PAGE.replace('16/a-hearing', '12/a-call') : PAGE);
  });
  await new Promise<void>((resolve) => paper.listen(0, '127.0.0.1', resolve));
  const found = inject('browser');
  if ('problem' in found) throw new Error(found.problem);
  context = await chromium.launchPersistentContext(profile, {
    ...toStartOptions(found, [
      // Another mode of the browser, with extensions.
      '--headless=new',
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      '--enable-unsafe-extension-debugging',
      '--host-resolver-rules=MAP times.example 127.0.0.1',
    ]),
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  context.setDefaultTimeout(HANGS);
  button = await context.newPage();
  const listed = await (await toBrowser()).send('Extensions.getExtensions');
  id = listed.extensions.find(({ path }) => path === EXTENSION)?.id ?? '';
});
afterAll(async () => {
  await context.close();
  paper.close();
  rmSync(profile, { recursive: true, force: true });
  await desk.leave();
});

async function toBrowser() {
  const browser = context.browser();
  if (browser === null) throw new Error('the browser has closed');
  return browser.newBrowserCDPSession();
}

/** The window of the button as a page, where nothing is to be read. */
async function openWindow(): Promise<void> {
  await button.goto(`chrome-extension://${id}/popup.html`);
  await button.waitForSelector('#said:not(:text-is("Reading the page…"))');
}

/** Presses the button on a page of the paper, as its key does; resolves to what its window says. */
async function press(path = '/a-hearing'): Promise<string> {
  const tab = await context.newPage();
  await tab.goto(`http://times.example:${(paper.address() as AddressInfo).port}${path}`);
  const browser = await toBrowser();
  const filter = [{ type: 'tab', exclude: false }];
  const { targetInfos } = await browser.send('Target.getTargets', { filter });
  const targetId = targetInfos.find(({ url }) => url === tab.url())?.targetId ?? '';
  await browser.send('Extensions.triggerAction', { id, targetId });
  const window = await vi.waitFor(async () => {
    const found = (await browser.send('Target.getTargets')).targetInfos.find(
      ({ url, targetId: one, attached }) =>
        url.endsWith('/popup.html') && !attached && !windows.has(one),
    );
    if (found === undefined) throw new Error('the window of the button is not open');
    windows.add(found.targetId);
    return found.targetId;
  }, HANGS);
  const { sessionId } = await browser.send('Target.attachToTarget', {
    targetId: window,
    flatten: false,
  });
  let last = 0;
  const evaluate = (expression: string) =>
    new Promise<unknown>((resolve) => {
      const asked = (last += 1);
      const hear = ({ message }: { message: string }) => {
        const heard = JSON.parse(message) as Evaluated;
        if (heard.id !== asked) return;
        browser.off('Target.receivedMessageFromTarget', hear);
        resolve(heard.result?.result.value);
      };
      browser.on('Target.receivedMessageFromTarget', hear);
      const message = { id: asked, method: 'Runtime.evaluate', params: { expression } };
      void browser.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify(message),
      });
    });
  // A window has its address before its document, and the empty one before that takes its scripts with it.
  const said = await vi.waitFor(async () => {
    const words = await evaluate("document.getElementById('said')?.textContent");
    if (typeof words !== 'string' || words === '' || words.startsWith('Reading'))
      throw new Error('the button has not read the page yet');
    return words;
  }, HANGS);
  await tab.close();
  return said;
}

/** Without a result if the document went meanwhile. */
interface Evaluated {
  readonly id: number;
  readonly result?: { readonly result: { readonly value?: unknown } };
}

async function readCode(): Promise<string> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Pair the browser');
  await page.keyboard.press('Enter');
  const code = await page.inputValue('dialog input');
  expect(await listViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  return code;
}

test('it has no permission but to read the open page and to ask this machine', () => {
  const manifest = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8')) as object;
  expect(manifest).toMatchObject({
    manifest_version: 3,
    permissions: ['activeTab', 'scripting', 'storage'],
    host_permissions: ['http://127.0.0.1/*'],
  });
  for (const name of [
    'content_scripts',
    'background',
    'optional_permissions',
    'externally_connectable',
  ])
    expect(manifest).not.toHaveProperty(name);
});

test('a button that is not paired asks for the code of the desk, and takes no other', async () => {
  await openWindow();
  expect(await button.textContent('#said')).toBe('Pair this button with your desk first');
  expect(await listViolations(button)).toEqual([]);
  await button.keyboard.insertText('4321-short');
  await button.keyboard.press('Enter');
  await button.waitForSelector(
    '#said.wrong:text-is("That is no code of the desk: copy all of it")',
  );
  await button.fill('#code', `${new URL(desk.address).port}-${'x'.repeat(43)}`);
  await button.keyboard.press('Enter');
  await button.waitForSelector('#said.wrong:text-matches("^Not kept: this desk does not know")');
  await button.fill('#code', await readCode());
  await button.keyboard.press('Enter');
  await button.waitForSelector('#said:text-matches("^Paired with the desk of The Quay Record")');
});

test('the desk answers nobody else at its address, and a preflight of the button', async () => {
  const { port } = new URL(desk.address);
  const send = (method: string, origin: string, path = '/@desk/clip') =>
    new Promise<(string | number | undefined)[]>((resolve, reject) => {
      const asks = { 'access-control-request-method': 'POST' };
      const headers = { origin, 'content-type': 'application/json', ...asks };
      request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        answer.resume();
        resolve([answer.statusCode, answer.headers['access-control-allow-origin']]);
      })
        .on('error', reject)
        .end(method === 'POST' ? '{}' : undefined);
    });
  const own = `chrome-extension://${id}`;
  expect(await send('OPTIONS', own)).toEqual([200, own]);
  for (const origin of ['https://evil.example', 'null', `http://localhost:${port}`])
    for (const method of ['OPTIONS', 'POST', 'GET'])
      expect([origin, method, ...(await send(method, origin))]).toEqual([
        origin,
        method,
        403,
        undefined,
      ]);
  expect(await send('POST', own)).toEqual([403, undefined]);
  for (const path of ['/@desk/', '/@desk/ask/start', '/feed.json'])
    expect(await send('POST', own, path)).toEqual([403, undefined]);
});

test('the page comes into the inbox as it is seen, without what is typed in it', async () => {
  await page.focus('.waiting button >> nth=0');
  expect(await press()).toBe('Kept: Captains ask for a hearing');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const before = await focused();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await says(page, 'New in the inbox: Captains ask for a hearing');
  expect(await focused()).toBe(before);
  await page.click('.waiting >> text=Captains ask for a hearing');
  await page.waitForSelector(
    '.page-text >> text=The captains of Sudmark – all forty – want a hearing.',
  );
  await page.waitForSelector('.page-text >> text=More in a shadow tree.');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => getSelection()?.toString() !== '');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(
    '“We have lost a winter,” Mara Quist said on Friday.',
  );
});

test('what was sent has neither state nor values, and loads nothing', () => {
  const clips = `${desk.contentDir}.clips`;
  const kept = readdirSync(clips)
    .filter((name) => name.endsWith('.page'))
    .map((name) => readFileSync(join(clips, name), 'utf8'))
    .find((text) => text.includes('Captains ask for a hearing'));
  expect(kept).toMatch(/^\uFEFF<!DOCTYPE html>\n<html lang="en"/);
  expect(kept).toContain('application/ld+json');
  for (const secret of [
    'a state',
    'a token',
    'reader-77',
    'a hidden',
    'a password',
    'being written',
    'typed by',
  ])
    expect(kept).not.toContain(secret);
});

test('a page that an item covers, a desk that has stopped, and one that forgot the button', async () => {
  const { again } = await desk.stop();
  const port = new URL(desk.address).port;
  expect(await press()).toBe(`The desk is not running at port ${port}. Start it: npm run desk`);
  const address = await again();
  expect(await press()).toBe('Kept: Captains ask for a hearing');
  const covered = 'Covered already by “Quist asks for a call”';
  expect(await press('/covered')).toBe(covered);
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector('.waiting button');
  await page.click('text=Pair the browser button');
  await page.click('dialog >> text=Forget what is paired (1)');
  await says(page, 'No browser is paired any more');
  expect(await press()).toContain('this desk does not know the button');
});
