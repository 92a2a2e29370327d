/** The body of a file, in an editor that knows text and nothing more. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

const PAUSE = 120;

export interface BodyEditor {
  readonly element: HTMLElement;
  /** Shows a text that has come from elsewhere; what is the same already stays as it stands. */
  show(body: string): void;
}

/** `onWritten` is called when the writing pauses. */
export function makeBodyEditor(nonce: string, onWritten: (body: string) => void): BodyEditor {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  const view = new EditorView({
    state: EditorState.create({
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of({
          'aria-label': 'Body',
          'data-stop': '',
          'data-path': 'body',
          spellcheck: 'true',
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (!docChanged || state.doc.toString() === shown) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            shown = state.doc.toString();
            onWritten(shown);
          }, PAUSE);
        }),
      ],
    }),
  });
  return {
    element: view.dom,
    show: (body) => {
      const now = view.state.doc.toString();
      // A file ends with a line end, also where the editor has not typed one.
      if (body.trimEnd() === now.trimEnd() || (now !== shown && view.hasFocus)) return;
      shown = body;
      view.dispatch({ changes: { from: 0, to: now.length, insert: body } });
    },
  };
}
