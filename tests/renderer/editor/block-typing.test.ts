import { $createTabNode, $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { expect, it } from 'vitest';
import { documentFromText, emptyDocument } from '#shared/document/build-document.ts';
import { documentOfEditor, headlessEditor } from './headless.ts';

const discrete = { discrete: true } as const;

function type(editor: LexicalEditor, text: string) {
  for (const letter of text) {
    editor.update(() => {
      const selection = $getSelection() ?? $getRoot().selectEnd();
      if ($isRangeSelection(selection)) selection.insertText(letter);
    }, discrete);
  }
}
const shape = (editor: LexicalEditor) =>
  documentOfEditor(editor).root.children.map((block) => {
    const kind = block.type === 'heading' ? block.tag : block.type === 'list' ? block.listType : block.type;
    return `${kind}: ${editor.getEditorState().read(() => $getRoot().getTextContent())}`;
  });

it.each([
  ['## Neues', 'h2: Neues'],
  ['### Neues', 'h3: Neues'],
  ['- Punkt', 'bullet: Punkt'],
  ['1. Punkt', 'number: Punkt'],
  ['> Zitat', 'quote: Zitat'],
  ['# Nichts', 'paragraph: # Nichts'],
  ['2. Mai', 'paragraph: 2. Mai'],
  ['ab - zu', 'paragraph: ab - zu'],
  ['##Neues', 'paragraph: ##Neues'],
])('takes typed %j for %s', (typed, expected) => {
  const editor = headlessEditor(emptyDocument);
  type(editor, typed);
  expect(shape(editor)).toEqual([expected]);
});

it('turns a paragraph that has words already, and leaves the caret before them', () => {
  const editor = headlessEditor(documentFromText('Worte'));
  editor.update(() => void $getRoot().getFirstChild()?.selectStart(), discrete);
  type(editor, '## Neue ');
  expect(shape(editor)).toEqual(['h2: Neue Worte']);
});

it('leaves a loaded sign alone, also with the caret behind it', () => {
  const editor = headlessEditor(documentFromText('- Strich'));
  editor.update(() => {
    const text = $getRoot().getAllTextNodes()[0];
    text?.select(2, 2);
    text?.markDirty();
    text?.insertAfter($createTabNode());
  }, discrete);
  expect(shape(editor)).toEqual(['paragraph: - Strich ']);
});
