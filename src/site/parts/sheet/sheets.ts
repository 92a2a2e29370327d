/** Sheets as popovers of the platform, which close by Escape and a tap beside them; fields that copy what they hold. */
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

for (const button of document.querySelectorAll<HTMLButtonElement>('.copy button')) {
  const field = button.previousElementSibling as HTMLInputElement;
  field.addEventListener('focus', () => {
    field.select();
  });
  button.hidden = !('clipboard' in navigator);
  button.addEventListener('click', () => {
    const said = button.textContent;
    void navigator.clipboard.writeText(field.value).then(() => {
      button.textContent = button.dataset.done ?? said;
      setTimeout(() => (button.textContent = said), 1600);
    }, field.select.bind(field));
  });
}
