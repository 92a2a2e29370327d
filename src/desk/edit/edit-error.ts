/** A change that cannot be made in the text without touching more than it says; nothing was changed. */
export class EditError extends Error {
  /** What an editor does instead. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** What `change` gives; its EditError says in which file. */
export function inFile<Result>(inside: string, change: () => Result): Result {
  try {
    return change();
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new EditError(`${inside}: ${error.message}`, error.remedy);
  }
}

/** For a text that says something else than was wanted when it is read again. */
export function toUnsafe(what: string): EditError {
  return new EditError(
    `${what} cannot be changed without touching what stands beside it`,
    'change it in the file itself',
  );
}
