/** Share links: they open the browser’s share sheet, or copy the address. Without either they stay plain links. */
const SHOWN = 2000;

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-pass]');
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { href, dataset } = link;
  if (dataset.pass === 'share' && 'share' in navigator) {
    event.preventDefault();
    // A cancelled share is not an error.
    navigator.share({ title: document.title, url: href }).catch(() => undefined);
    return;
  }
  if (!('clipboard' in navigator)) return;
  event.preventDefault();
  void navigator.clipboard.writeText(href).then(
    () => {
      const said = link.textContent;
      link.setAttribute('role', 'status');
      link.textContent = dataset.done ?? said;
      setTimeout(() => {
        link.removeAttribute('role');
        link.textContent = said;
      }, SHOWN);
    },
    () => {
      location.href = href;
    },
  );
});
