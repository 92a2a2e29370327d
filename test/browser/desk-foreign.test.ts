/** Another server of this machine serves a page that wants to read the drafts at the desk, in the same browser. */
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sitDown, type AtDesk } from './at-desk.ts';
import { HANGS } from '../support/patience.ts';

let desk: AtDesk;
let server: Server;
let other = '';

beforeAll(async () => {
  desk = await sitDown();
  const draft = '---\nname: Nobody Yet\nstatus: draft\n---\n';
  writeFileSync(join(desk.contentDir, 'people/nobody-yet.mdx'), draft);
  await vi.waitFor(async () => {
    const { origin } = new URL(desk.address);
    expect(await (await fetch(`${origin}/people`)).text()).toContain('Nobody Yet');
  }, HANGS);
  server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Other</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  other = String((server.address() as AddressInfo).port);
});
afterAll(async () => {
  server.close();
  await desk.leave();
});

/** What a page that is open at `address` can get of the server at `origin`. */
async function grasp(page: Page, address: string, origin: string) {
  await page.goto(address);
  return page.evaluate(async (site) => {
    const read: string[] = [];
    for (const path of ['/feed.json', '/data/coverage.json', '/', '/@vite/client'])
      for (const mode of ['cors', 'no-cors'] as const)
        try {
          if ((await (await fetch(site + path, { mode })).text()) !== '') read.push(path);
        } catch {
          // Refused.
        }
    const load = (name: 'img' | 'script', path: string) =>
      new Promise<boolean>((resolve) => {
        const one = document.createElement(name);
        one.onload = () => {
          resolve(true);
        };
        one.onerror = () => {
          resolve(false);
        };
        one.src = site + path;
        document.body.append(one);
      });
    const loaded = [await load('img', '/favicon.svg'), await load('script', '/@vite/env')];
    const opened = await new Promise<boolean>((resolve) => {
      const socket = new WebSocket(site.replace('http', 'ws'), 'vite-ping');
      socket.onopen = () => {
        resolve(true);
      };
      socket.onerror = () => {
        resolve(false);
      };
    });
    return { read: read.length, loaded, opened };
  }, origin);
}

test.each(['localhost', '127.0.0.1'])(
  'a page of another port of %s reads nothing, loads nothing and opens no socket',
  async (host) => {
    const { page } = await desk.openDesk();
    const { origin } = new URL(desk.address);
    // A page without script, which is not loaded again meanwhile.
    const own = await grasp(page, `${origin}/feed.json`, origin);
    expect(own).toEqual({ read: 8, loaded: [true, true], opened: true });
    const theirs = await grasp(page, `http://${host}:${other}/`, origin);
    expect(theirs).toEqual({ read: 0, loaded: [false, false], opened: false });
    await page.close();
  },
);

test('its link opens a page without drafts, and none with them, which are opened by hand', async () => {
  const { page } = await desk.openDesk();
  const { origin } = new URL(desk.address);
  const follow = async (path: string) => {
    await page.goto(`http://localhost:${other}/`);
    await page.evaluate((url) => {
      document.body.innerHTML = `<a href="${url}">Look</a>`;
    }, origin + path);
    const answered = page.waitForResponse(origin + path);
    await page.click('a');
    return (await answered).status();
  };
  expect(await follow('/people/ilan-vesper')).toBe(200);
  expect(await follow('/feed.json')).toBe(403);
  expect(await follow('/')).toBe(403);
  expect(await page.textContent('body')).toContain('open this address yourself');
  expect((await page.goto(`${origin}/people`))?.status()).toBe(200);
  await page.close();
});
