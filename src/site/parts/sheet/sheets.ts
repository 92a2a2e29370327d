/** Sheets as popovers of the platform, which close by Escape and a tap beside them. */
for (const sheet of document.querySelectorAll<HTMLElement>('.sheet')) {
  if (!('popover' in sheet)) break;
  sheet.popover = 'auto';
  const open = () => {
    sheet.showPopover();
    sheet.querySelector('h2')?.focus();
  };
  for (const link of document.querySelectorAll(`a[href="#${sheet.id}"]`)) {
    link.setAttribute('aria-haspopup', 'dialog');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open();
    });
  }
  sheet.querySelector('[data-close]')?.addEventListener('click', (event) => {
    event.preventDefault();
    sheet.hidePopover();
  });
  if (location.hash === `#${sheet.id}`) open();
}
