import type { Told } from '../protocol.ts';

/** What an editor is told of a save, with how much is still wrong in the file. */
export function toSaved(isDraft: boolean, told: readonly Told[]): string {
  const errors = told.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return 'Saved';
  const left = `${String(errors)} ${errors === 1 ? 'error' : 'errors'} left`;
  return isDraft ? `Saved as a draft; ${left}` : `Saved; ${left}: it cannot go out like this`;
}
