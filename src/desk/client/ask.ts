/** Asks the desk. The token came in the fragment of the address, and stands in no address from then on. */
const KEPT = 'dateline-token';
const given = location.hash.slice(1);
if (given !== '') {
  sessionStorage.setItem(KEPT, given);
  history.replaceState(null, '', location.pathname);
}

/** Nobody has heard what was asked. */
export class NoAnswer extends Error {}

/** Rejects with what the desk says is wrong, in words for an editor. */
export async function ask<Answer>(name: string, asked: unknown = {}): Promise<Answer> {
  const response = await fetch(`/@desk/ask/${name}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Dateline-Token': sessionStorage.getItem(KEPT) ?? '',
    },
    body: JSON.stringify(asked),
  }).catch(() => {
    throw new NoAnswer(
      'the desk does not answer. Start it again, and open its new address here: what this browser has kept is offered there',
    );
  });
  const answer = (await response.json()) as Answer & { readonly why?: string };
  if (!response.ok) throw new Error(answer.why ?? response.statusText);
  return answer;
}
