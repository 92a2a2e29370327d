/** A notebook of Jupyter (format 4.5), and the page of the docs with the same text. */
interface Notebook {
  readonly cells: readonly {
    readonly cell_type: 'markdown' | 'code';
    readonly source: readonly string[];
  }[];
}

/** The cells, with their texts. */
export function listCells(notebook: string) {
  const { cells } = JSON.parse(notebook) as Notebook;
  return cells.map(({ cell_type: type, source }) => ({ type, text: source.join('') }));
}

export function toNotebookPage(notebook: string): string {
  const [title, ...others] = listCells(notebook).map(({ type, text }) =>
    type === 'code' ? `\`\`\`python\n${text}\n\`\`\`` : text,
  );
  const note =
    'This page is [a notebook](questions.ipynb), too. `npm run manual` makes it from that.';
  return `${[title, note, ...others].join('\n\n')}\n`;
}
