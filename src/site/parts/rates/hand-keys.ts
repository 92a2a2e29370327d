/** A day of rates by drag, tap and key. Without this the page shows the last day of the record, and every step. */
const DAY = 864e5;
const toNumber = (day = '') => Date.parse(day) / DAY;
const toDay = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

for (const root of document.querySelectorAll<HTMLElement>('[data-hand]')) {
  const all = (names: string, of: ParentNode = root) => [
    ...of.querySelectorAll<HTMLElement>(names),
  ];
  const [input] = root.getElementsByTagName('input');
  const [output] = root.getElementsByTagName('output');
  const plots = all('.plot');
  const sides = all('[data-side]');
  const whys = all('[data-why]');
  const steps = all('[data-day]');
  const [before, after] = all('button') as HTMLButtonElement[];
  const days = [...new Set(steps.map(({ dataset }) => dataset.day ?? ''))];
  const from = toNumber(plots[0]?.dataset.from);
  const most = Number(input?.max);
  /** The height of the axis, in per cent: the cursor ends there. */
  const base = Number(root.dataset.hand);
  let kept = 0;

  const say = (day: string) => {
    const { date = '', first = '', months = '', weekdays = '' } = output?.dataset ?? {};
    const on = new Date(day);
    return (on.getUTCDate() === 1 ? first : date)
      .replace('{w}', weekdays.split('|')[on.getUTCDay()] ?? '')
      .replace('{d}', String(on.getUTCDate()))
      .replace('{m}', months.split('|')[on.getUTCMonth()] ?? '')
      .replace('{y}', String(on.getUTCFullYear()));
  };

  const take = (to: Element | null | undefined, of: Element | null | undefined) => {
    to?.replaceChildren(...(of?.cloneNode(true).childNodes ?? []));
  };

  const show = (wanted: number, isKept = true) => {
    if (!input) return;
    const at = Math.max(0, Math.min(most, Math.round(wanted)));
    const day = toDay(from + at);
    const heard = [say(day)];
    input.value = String(at);
    const time = output?.querySelector('time');
    if (time) [time.textContent, time.dateTime] = [say(day), day];
    for (const step of steps) step.classList.remove('on');
    sides.forEach((side, line) => {
      const step = steps.findLast(
        ({ dataset }) => Number(dataset.line) === line && (dataset.day ?? '') <= day,
      );
      const of = step ?? side.querySelector('template')?.content;
      step?.classList.add('on');
      take(side.querySelector('.n'), of?.querySelector('.v'));
      take(side.querySelector('.sm'), of?.querySelector('.sm'));
      take(whys[line]?.querySelector('.reason'), of?.querySelector('.reason'));
      const disc = all('u')[line];
      if (disc) disc.style.top = `${String((Number(step?.dataset.y ?? base) / base) * 100)}%`;
      heard.push(
        ['h2', '.n', '.sm'].map((name) => side.querySelector(name)?.textContent.trim()).join(' '),
      );
    });
    input.ariaValueText = heard.join('. ');
    for (const plot of plots) {
      const { from: first, days: count, share } = plot.dataset;
      const part = (from + at + 0.5 - toNumber(first)) / Number(count);
      const cursor = plot.querySelector<HTMLElement>('.cur');
      // On the main axis the last day is its end.
      const isOut = part < 0 || (part > 1 && plot !== plots[0]);
      if (!cursor) continue;
      cursor.hidden = isOut;
      cursor.style.left = `${String(Math.min(1, part) * Number(share))}%`;
    }
    if (before) before.disabled = !days.some((one) => one < day);
    if (after) after.disabled = !days.some((one) => one > day);
    clearTimeout(kept);
    // Browsers refuse an address that changes a hundred times in a row.
    if (isKept)
      kept = window.setTimeout(() => {
        history.replaceState(null, '', `#${day}`);
      }, 150);
  };

  const toStep = (isNext: boolean) => {
    const day = toDay(from + Number(input?.value));
    const next = isNext ? days.find((one) => one > day) : days.findLast((one) => one < day);
    if (next !== undefined) show(toNumber(next) - from);
  };

  for (const plot of plots) {
    const move = (event: MouseEvent) => {
      const { left, width } = plot.getBoundingClientRect();
      const { from: first, days: count, share } = plot.dataset;
      const part = ((event.clientX - left) / width / Number(share)) * 100;
      show(toNumber(first) + part * Number(count) - 0.5 - from);
    };
    plot.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      plot.setPointerCapture(event.pointerId);
      input?.focus({ preventScroll: true });
    });
    plot.addEventListener('pointermove', (event) => {
      if (plot.hasPointerCapture(event.pointerId)) move(event);
    });
    // A touch that scrolls the page ends without it.
    plot.addEventListener('pointerup', move);
  }
  input?.addEventListener('input', () => {
    show(Number(input.value));
  });
  input?.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key !== 'PageUp' && key !== 'PageDown') return;
    event.preventDefault();
    toStep(key === 'PageUp');
  });
  before?.addEventListener('click', () => {
    toStep(false);
  });
  after?.addEventListener('click', () => {
    toStep(true);
  });

  const open = () => {
    const day = location.hash.slice(1);
    if (/^\d{4}-\d\d-\d\d$/.test(day)) show(toNumber(day) - from, false);
  };
  if (input) {
    for (const one of all('[data-live]')) one.hidden = false;
    root.classList.add('live');
    show(most, false);
    open();
    addEventListener('hashchange', open);
  }
}
