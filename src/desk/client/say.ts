/** Says to everybody what has happened, to screen readers as well. */
export function say(message: string, isWrong = false): void {
  const line = document.querySelector<HTMLElement>('#said');
  if (line === null) return;
  line.textContent = message;
  line.classList.toggle('wrong', isWrong);
}

/** Says why something could not be done. */
export function orSay(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error), true);
  });
}
