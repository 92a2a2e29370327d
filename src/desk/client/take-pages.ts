/** Takes saved pages that are dropped or pasted anywhere but in a field. */
export function takePages(take: (page: Blob) => void): void {
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped === undefined) return;
    event.preventDefault();
    take(dropped);
  });
  document.addEventListener('paste', ({ target, clipboardData }) => {
    const isField =
      target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
    if (isField || clipboardData === null) return;
    const html = clipboardData.getData('text/html');
    const text = html === '' ? clipboardData.getData('text/plain') : html;
    if (text !== '') take(new Blob([text]));
  });
}
