/** The room “Changes” of a desk whose content is in git, with a hub and another editor. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { edit } from '../support/git-desk.ts';
import { addHub, type Copy, makeClone, toCopy, toGitEnv } from '../support/repositories.ts';
import { type AtDesk, sitDown } from './at-desk.ts';

export const QUIST = 'content/people/mara-quist.mdx';
export const VESPER = 'content/people/ilan-vesper.mdx';

/** A desk with two editors at the same commit: Ada, who sits at it, and Ben, who pushes to the same hub. */
export class GitRoom {
  readonly desk: AtDesk;
  readonly ada: Copy;
  readonly start: string;
  hub: Copy;
  ben: Copy;

  constructor(desk: AtDesk) {
    this.desk = desk;
    this.ada = toCopy(desk.dir, process.env);
    const { ada } = this;
    ada.git('checkout', '-q', '-B', 'main');
    ada.put(
      '.git/info/exclude',
      'cache\nout\n.astro\nnode_modules\n*.lock\npage.html\ncontent.clips\n',
    );
    ada.git('add', '-A');
    ada.git('commit', '-qm', 'All that there is');
    this.start = ada.git('rev-parse', 'HEAD').trim();
    this.hub = this.ben = ada;
  }

  static async enter(): Promise<GitRoom> {
    Object.assign(process.env, toGitEnv(join(process.cwd(), '.cache/test/git')));
    return new GitRoom(await sitDown());
  }

  async begin(width?: number, scheme?: 'light' | 'dark'): Promise<Page> {
    this.prepare();
    const { page } = await this.desk.openDesk(width, scheme);
    return page;
  }

  /** Everything is as at the start. */
  prepare(): void {
    const { desk, ada } = this;
    const dir = join(desk.dir, 'cache', `round-${String(Math.random())}`);
    ada.git('checkout', '-q', '-f', '-B', 'main', this.start);
    ada.git('clean', '-q', '-fd', 'content');
    if (ada.git('remote').trim() !== '') ada.git('remote', 'remove', 'origin');
    this.hub = addHub(ada, join(dir, 'hub'), process.env);
    this.ben = makeClone(this.hub, join(dir, 'ben'), process.env);
  }

  /** Ada and Ben change the same words, and Ben has pushed. */
  disagree(): void {
    edit(this.ben, QUIST, 'President', 'Duchess');
    this.ben.git('commit', '-qam', 'Duchess');
    this.ben.git('push', '-q');
    edit(this.ada, QUIST, 'President', 'Queen');
    this.ada.git('commit', '-qam', 'Queen');
  }

  clear(): void {
    for (const copy of [this.ben, this.hub])
      if (copy !== this.ada) rmSync(copy.dir, { recursive: true, force: true });
  }

  leave(): Promise<void> {
    return this.desk.leave();
  }
}

export async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
}

/** By the keyboard: the field or button with this name gets the focus, and Enter. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

export async function enterChanges(page: Page): Promise<void> {
  await goTo(page, 'Changes');
  await page.waitForSelector('desk-changes h2');
}

export function readMessage(page: Page): Promise<string> {
  return page.inputValue('desk-changes .commit input');
}

export async function isSaid(page: Page, words: string): Promise<void> {
  await page.waitForSelector(`desk-changes .said:has-text("${words}")`);
}

/** Both a commit and a push are asked before, in a dialog whose first button does it. */
export async function confirm(page: Page, title: string): Promise<void> {
  await page.waitForSelector(`dialog h2:text-is("${title}")`);
  await page.keyboard.press('Enter');
}

export async function commit(page: Page, title: string): Promise<void> {
  await page.focus('[data-path=message]');
  await page.keyboard.press('Enter');
  await confirm(page, title);
}

export function leave(page: Page): Promise<void> {
  return page.close({ runBeforeUnload: false });
}
