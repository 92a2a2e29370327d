/**
 * `/` goes to the search field of the page, or to the search page. A single-character shortcut gets in the way of
 * people who use speech input, so it can be turned off (WCAG 2.2, 2.1.4).
 */

/** Of `KEPT_IN_BROWSER`, which would cost each page more bytes. */
const KEY = 'dateline.shortcut';
const TYPED_IN = 'input, textarea, select, [contenteditable]';

export function followShortcut(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.defaultPrevented || event.isComposing) return;
    // Ignore Shift, which many keyboards need for a slash.
    if (event.ctrlKey || event.metaKey || event.altKey || isOff()) return;
    if (event.target instanceof Element && event.target.closest(TYPED_IN) !== null) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (field === null) goToSearch();
    else field.select();
  });
  offerSwitch(document.querySelector('[data-shortcut]'));
}

/** Every page links to the search page in its navigation. */
function goToSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="/"]');
  if (link !== null) location.assign(`${link.href}#q`);
}

/** Shows the switch and its state if the page has one. */
function offerSwitch(place: HTMLElement | null): void {
  const button = place?.querySelector('button');
  if (place === null || !button) return;
  const show = () => {
    button.setAttribute('aria-pressed', String(!isOff()));
  };
  button.addEventListener('click', () => {
    try {
      if (isOff()) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    } catch {
      // Storage is blocked, so the shortcut stays on.
    }
    show();
  });
  show();
  place.hidden = false;
}

function isOff(): boolean {
  try {
    return localStorage.getItem(KEY) === 'off';
  } catch {
    return false;
  }
}
