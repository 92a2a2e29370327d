/** The forms in which readers write to the desk, as issues of its repository: their files and fields. */

export const READER_FORMS = {
  coverage: {
    file: 'coverage.yml',
    fields: ['url', 'title', 'outlet', 'published', 'author', 'access', 'why'],
  },
  error: { file: 'error.yml', fields: ['page', 'says', 'wrong', 'url'] },
} as const;

export type ReaderForm = keyof typeof READER_FORMS;
type FieldOf<Form extends ReaderForm> = (typeof READER_FORMS)[Form]['fields'][number];

/** The address of a form, with its fields filled in as far as possible. */
export function toFormUrl<Form extends ReaderForm>(
  repository: string,
  form: Form,
  filled: Partial<Record<FieldOf<Form>, string>> = {},
): string {
  const asked = new URLSearchParams({ template: READER_FORMS[form].file, ...filled });
  return `${repository}/issues/new?${String(asked)}`;
}
