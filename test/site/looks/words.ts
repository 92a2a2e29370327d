/** The page is the fallback: what scripts add can be missed. */
import type { Page } from 'playwright-core';

const LEAST = 200;

/** The words that are seen, but for what only scripts can serve. Changes the page. */
export async function readWords(page: Page): Promise<string> {
  // Without scripts the months lead to a day, and the field is left out; a rate is not moved by hand.
  await page.locator('.go-day form, [data-live], .copy button').evaluateAll((all) => {
    for (const one of all) one.remove();
  });
  return page.locator('main').innerText();
}

/** How the words without scripts fall short of those with them. */
export function compareWords(without: string, with_: string): string[] {
  if (without.length <= LEAST) return [`says no more without scripts than: ${without}`];
  if (without === with_) return [];
  const [ours, theirs] = [without.split('\n'), with_.split('\n')];
  const at = theirs.findIndex((line, index) => line !== ours[index]);
  return [`says without scripts “${ours[at] ?? ''}”, with them “${theirs[at] ?? ''}”`];
}
