/**
 * `/` goes to the search: to the field of the page, or to the search page. A shortcut of one character gets in the way of
 * those who speak to their computer, so it can be turned off (WCAG 2.2, 2.1.4).
 */
const KEY = 'dateline.shortcut';
const TYPED_IN = 'input, textarea, select, [contenteditable]';

export function followShortcut(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.defaultPrevented || event.isComposing) return;
    // Shift is no matter: on many keyboards the stroke needs it.
    if (event.ctrlKey || event.metaKey || event.altKey || isOff()) return;
    if (event.target instanceof Element && event.target.closest(TYPED_IN) !== null) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (field === null) goToSearch();
    else field.select();
  });
  offerSwitch(document.querySelector('[data-shortcut]'));
}

/** To the field of the search page, whose address every page has in its navigation. */
function goToSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="/"]');
  if (link !== null) location.assign(`${link.href}#q`);
}

/** Shows the switch, where the page has one, and whether it is on. */
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
      // Storage is blocked: the shortcut stays as it is.
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
