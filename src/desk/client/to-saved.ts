import type { Told } from '../protocol.ts';

/** What an editor is told of a save, with how much is still wrong in the file `inside`, and in others because of it. */
export function toSaved(isDraft: boolean, told: readonly Told[], inside: string): string {
  const errors = told.filter(({ severity }) => severity === 'error');
  const own = errors.filter((one) => one.inside === inside).length;
  const others = errors.length - own;
  const count = (many: number) => `${String(many)} ${many === 1 ? 'error' : 'errors'}`;
  const left = [
    ...(own === 0 ? [] : [`${count(own)} left`]),
    ...(others === 0 ? [] : [`${count(others)} in files that name it`]),
  ].join(', ');
  if (left === '') return 'Saved';
  return isDraft ? `Saved as a draft; ${left}` : `Saved; ${left}: it cannot go out like this`;
}
