/** The dots of the two orders by hand, mouse and key. Without this they are links to the words. */
for (const figure of document.querySelectorAll<HTMLElement>('[data-two]')) {
  const dots = [...figure.querySelectorAll<HTMLAnchorElement>('a.dot')];

  const choose = (hash: string) => {
    figure.classList.add('live');
    const key = hash.replace('#two-', 'k');
    for (const one of figure.querySelectorAll('li, line'))
      one.classList.toggle('on', one.classList.contains(key));
    for (const dot of dots) dot.ariaCurrent = dot.hash === hash ? 'true' : null;
  };

  for (const dot of dots) {
    const column = [...(dot.closest('ol')?.querySelectorAll<HTMLAnchorElement>('a.dot') ?? [])];
    const at = column.indexOf(dot);
    const other = () => dots.find((one) => one !== dot && one.hash === dot.hash);
    dot.addEventListener('focus', () => {
      choose(dot.hash);
    });
    dot.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') choose(dot.hash);
    });
    dot.addEventListener('click', (event) => {
      event.preventDefault();
      choose(dot.hash);
      history.replaceState(null, '', dot.hash);
      figure.querySelector(dot.hash)?.scrollIntoView({ block: 'nearest' });
    });
    dot.addEventListener('keydown', (event) => {
      const { key } = event;
      const isAcross = key === 'ArrowLeft' || key === 'ArrowRight';
      const step = { ArrowDown: 1, ArrowUp: -1 }[key] ?? 0;
      const next = isAcross ? other() : step === 0 ? undefined : column[at + step];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    });
  }
  if (dots.some(({ hash }) => hash === location.hash)) choose(location.hash);
}
