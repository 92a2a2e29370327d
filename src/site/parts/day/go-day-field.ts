/** The date field leads to the page of the day, or to its place on the page of the last day before it. */
import { toAskedUrl } from '../../addresses/pages.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-days]')) {
  form.addEventListener('submit', (event) => {
    const on = form.querySelector('input')?.value ?? '';
    const { days = '' } = form.dataset;
    event.preventDefault();
    void lead(form.action, days, on);
  });
}

/** If the list of days cannot be loaded, leads to the calendar of the month. */
async function lead(index: string, list: string, on: string): Promise<void> {
  try {
    const response = await fetch(list);
    const days = (await response.json()) as readonly string[];
    const day = days.findLast((one) => one <= on) ?? days[0];
    const [, name = ''] = day === undefined ? [] : toAskedUrl(day, on < day ? day : on).split('#');
    location.assign(day === undefined ? index : `${index}/${day}${name && `#${name}`}`);
  } catch {
    location.assign(`${index}#${on.slice(0, 7)}`);
  }
}
