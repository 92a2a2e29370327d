/** What keeps somebody out, by axe: contrast, names, roles, landmarks, sizes. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another scheme and width can change on the same page. */
const OF_SIGHT = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** By all rules, or by those alone that depend on the scheme and the width. */
export async function findBarriers(page: Page, { ofSight = false } = {}): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
        runOnly,
        resultTypes: ['violations'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    ofSight ? { type: 'rule' as const, values: OF_SIGHT } : { type: 'tag' as const, values: TAGS },
  );
}
