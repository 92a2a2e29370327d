/** What is drawn can be read: no label covers another, and none is small. */
import type { Page } from 'playwright-core';

const LEAST = 11;

/** Folds must be open. `count` is that of all labels. */
export function readLabels(page: Page): Promise<{ count: number; found: string[] }> {
  return page.evaluate((least) => {
    const found: string[] = [];
    let count = 0;
    for (const svg of document.querySelectorAll('svg')) {
      const labels = [...svg.querySelectorAll('text')].flatMap((text) => {
        const box = text.getBoundingClientRect();
        const said = text.textContent.trim();
        if (said === '' || box.width === 0 || text.closest('.map') !== null) return [];
        const scale = Math.abs(text.getScreenCTM()?.a ?? 1);
        const size = parseFloat(getComputedStyle(text).fontSize) * scale;
        // Heads of columns that only screen readers see are cut away.
        const head = text.closest('thead');
        if (head !== null && getComputedStyle(head).clipPath !== 'none') return [];
        return [{ said, box, size }];
      });
      count += labels.length;
      for (const [at, { said, box, size }] of labels.entries()) {
        if (size < least) found.push(`${said}: ${size.toFixed(1)} px`);
        for (const other of labels.slice(at + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.x, other.box.x);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.y, other.box.y);
          if (across > 0.5 && down > 2) found.push(`${said} on ${other.said}`);
        }
      }
    }
    return { count, found };
  }, LEAST);
}
