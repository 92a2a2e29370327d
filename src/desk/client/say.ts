/** Says to everybody what has happened, to screen readers as well. */
export function say(message: string, isWrong = false): void {
  const line = document.querySelector<HTMLElement>('#said');
  if (line === null) return;
  line.textContent = message;
  line.classList.toggle('wrong', isWrong);
}

/** Another file lies on the desk than that for which something was to be done: nothing was done. */
export class Left extends Error {}

/** Says why something could not be done; of what was begun for a file that lies here no more, nothing. */
export function orSay(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (error instanceof Left) return;
    say(error instanceof Error ? error.message : String(error), true);
  });
}
