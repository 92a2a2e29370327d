/** The body of a file, in an editor that knows text and nothing more: what undo takes back is the desk’s to say. */
import { defaultKeymap } from '@codemirror/commands';
import { EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { makePause } from './dom.ts';

const PAUSE = 120;

export interface BodyEditor {
  readonly element: HTMLElement;
  /** Shows a text that has come from elsewhere; what is the same already stays as it stands. */
  show(body: string): void;
  flush(): void;
  /** Another file is to lie here: nothing of this one stays. */
  clear(): void;
}

/** `onWritten` is called when the writing pauses. */
export function makeBodyEditor(nonce: string, onWritten: (body: string) => void): BodyEditor {
  let shown = '';
  const flush = () => {
    pause.stop();
    const now = view.state.doc.toString();
    if (now === shown) return;
    shown = now;
    onWritten(now);
  };
  const pause = makePause(PAUSE, flush);
  const begin = () =>
    EditorState.create({
      extensions: [
        keymap.of([...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of({
          'aria-label': 'Body',
          'data-stop': '',
          'data-path': 'body',
          spellcheck: 'true',
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged && state.doc.toString() !== shown) pause.start();
        }),
      ],
    });
  const view = new EditorView({ state: begin() });
  return {
    element: view.dom,
    show: (body) => {
      const now = view.state.doc.toString();
      // A file ends with a line end, also where the editor has not typed one.
      if (body.trimEnd() === now.trimEnd() || (now !== shown && view.hasFocus)) return;
      shown = body;
      view.dispatch(toChange(now, body));
    },
    flush,
    clear: () => {
      pause.stop();
      shown = '';
      view.setState(begin());
    },
  };
}

/** What differs and no more, so that the rest and the cursor stay where they are. */
function toChange(now: string, next: string): TransactionSpec {
  let from = 0;
  const most = Math.min(now.length, next.length);
  while (from < most && now[from] === next[from]) from += 1;
  let end = 0;
  while (end < most - from && now.at(-1 - end) === next.at(-1 - end)) end += 1;
  const insert = next.slice(from, next.length - end);
  return {
    changes: { from, to: now.length - end, insert },
    selection: EditorSelection.cursor(from + insert.length),
  };
}
