import type { Page } from 'playwright-core';

const LEAST = 24;

/** What is no part of a sentence, and too low for a finger. Folds must be open. */
export function findLowTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    return [...document.querySelectorAll('a, button, summary, input')].flatMap((target) => {
      const box = target.getBoundingClientRect();
      const isHidden = !target.checkVisibility() || box.width < 2 || box.right < 0;
      const isInSentence =
        getComputedStyle(target).display === 'inline' &&
        [...(target.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 2,
        );
      if (isHidden || isInSentence || target.closest('svg') || box.height > least - 0.5) return [];
      return [`${target.textContent.trim()}: ${String(Math.round(box.height))} px high`];
    });
  }, LEAST);
}
