import type { Page } from 'playwright-core';

/** By how many pixels the page is wider than its window, and what sticks out. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth - clientWidth} px too wide: ${wide.at(-1)?.outerHTML.slice(0, 200) ?? ''}`,
    ];
  });
}
