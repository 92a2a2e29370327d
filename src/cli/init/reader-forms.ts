/** The forms in which readers of a publication suggest reports and tell of errors, as GitHub reads them. */
import { Document } from 'yaml';
import { READER_FORMS } from '../../model/reader-forms.ts';
import type { Words } from '../../words/words.ts';

/** `clip` knows what a reader wrote where by the labels, and pages fill fields in by their ids. */
const NOTE =
  ' Readers write to the desk with this. Labels and ids are known to `clip` and to the pages: leave them as they are.';

type Field = Readonly<Record<string, unknown>>;

/** Texts by path below the publication. */
export function listReaderForms({ forms, sources }: Words): Record<string, string> {
  const { coverage, error } = forms;
  const access = Object.values(sources.access);
  return {
    [toPath('coverage')]: toForm(coverage, forms.public, [
      toInput('url', coverage.labels.url, { isNeeded: true }),
      toInput('title', coverage.labels.title, { isNeeded: true }),
      toInput('outlet', coverage.labels.outlet),
      toInput('published', coverage.labels.published, { hint: coverage.zone }),
      toInput('author', coverage.labels.author),
      {
        type: 'dropdown',
        id: 'access',
        attributes: { label: coverage.labels.access, options: access },
      },
      toInput('why', coverage.labels.why, { type: 'textarea', hint: coverage.own }),
    ]),
    [toPath('error')]: toForm(error, forms.public, [
      toInput('page', error.labels.page, { isNeeded: true }),
      toInput('says', error.labels.says, { type: 'textarea' }),
      toInput('wrong', error.labels.wrong, { type: 'textarea', isNeeded: true }),
      toInput('url', error.labels.url),
    ]),
  };
}

function toPath(form: keyof typeof READER_FORMS): string {
  return `.github/ISSUE_TEMPLATE/${READER_FORMS[form].file}`;
}

function toForm(
  { name, about }: { readonly name: string; readonly about: string },
  intro: string,
  fields: readonly Field[],
): string {
  const document = new Document({
    name,
    description: about,
    body: [{ type: 'markdown', attributes: { value: intro } }, ...fields],
  });
  document.commentBefore = NOTE;
  return document.toString({ lineWidth: 0, singleQuote: true });
}

interface Input {
  readonly type?: 'input' | 'textarea';
  readonly hint?: string;
  readonly isNeeded?: boolean;
}

function toInput(id: string, label: string, { type = 'input', hint, isNeeded }: Input = {}): Field {
  return {
    type,
    id,
    attributes: { label, ...(hint !== undefined && { description: hint }) },
    ...(isNeeded === true && { validations: { required: true } }),
  };
}
