/**
 * Passing on: share links open the browser’s share sheet, or copy the address, and without either stay plain links;
 * buttons copy the field before them.
 */
const SHOWN = 2000;
const canCopy = 'clipboard' in navigator;

for (const button of document.querySelectorAll<HTMLElement>('.copy button'))
  button.hidden = !canCopy;

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLInputElement && target.readOnly) target.select();
});

document.addEventListener('click', (event) => {
  const by = (event.target as Element).closest<HTMLElement>('a[data-pass], .copy button');
  if (by === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = by instanceof HTMLAnchorElement ? by : undefined;
  const field = by.previousElementSibling as HTMLInputElement;
  const text = link?.href ?? field.value;
  if (by.dataset.pass === 'share' && 'share' in navigator) {
    event.preventDefault();
    // A cancelled share is not an error.
    navigator.share({ title: document.title, url: text }).catch(() => undefined);
    return;
  }
  if (!canCopy) return;
  event.preventDefault();
  void navigator.clipboard.writeText(text).then(
    () => {
      const said = by.textContent;
      link?.setAttribute('role', 'status');
      by.textContent = by.dataset.done ?? said;
      setTimeout(() => {
        link?.removeAttribute('role');
        by.textContent = said;
      }, SHOWN);
    },
    () => {
      if (link === undefined) field.select();
      else location.href = text;
    },
  );
});
