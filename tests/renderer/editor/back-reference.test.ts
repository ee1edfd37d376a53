import { $getSelection, $isRangeSelection, $getRoot } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { assignTarget } from '#renderer/editor/back-reference/back-reference-extension.ts';
import { OFFER_TARGET_COMMAND } from '#renderer/editor/back-reference/reference-typing.ts';
import { findTypedReference } from '#renderer/editor/back-reference/typed-reference.ts';
import { backReferenceInline, documentOf, emptyDocument, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import { documentOfEditor, headlessEditor } from './headless.ts';

function type(editor: LexicalEditor, text: string) {
  for (const letter of text) {
    editor.update(
      () => {
        const selection = $getSelection() ?? $getRoot().selectEnd();
        if ($isRangeSelection(selection)) selection.insertText(letter);
      },
      { discrete: true },
    );
  }
}

describe('„(wir berichteten)“', () => {
  it('becomes a back reference when the bracket closes, and writing goes on behind it', () => {
    const editor = headlessEditor(emptyDocument);
    type(editor, 'Der Umbau (wir berichteten) beginnt.');
    expect(documentOfEditor(editor).root.children).toEqual([
      paragraphBlock([textInline('Der Umbau '), backReferenceInline('wir berichteten', null), textInline(' beginnt.')]),
    ]);
  });

  it('offers a target after typing and leaves the caret in the text', async () => {
    const editor = headlessEditor(emptyDocument);
    const offers: boolean[] = [];
    editor.registerCommand(OFFER_TARGET_COMMAND, ({ typed }) => (offers.push(typed), true), 1);
    type(editor, 'Der Umbau (wir berichteten)');
    await Promise.resolve();
    expect(offers).toEqual([true]);
  });

  it('takes the house number before the plus sign along', () => {
    const editor = headlessEditor(emptyDocument);
    type(editor, '(3046+wir berichteten)');
    expect(documentOfEditor(editor).root.children).toEqual([paragraphBlock([backReferenceInline('wir berichteten', 3046)])]);
  });

  it('stays words where a loaded document has them as words', () => {
    const before = documentOf([paragraphBlock([textInline('Der Umbau (wir berichteten) beginnt.')])]);
    expect(documentOfEditor(headlessEditor(before))).toEqual(before);
  });

  it('points to the report that was picked', () => {
    const editor = headlessEditor(documentOf([paragraphBlock([backReferenceInline('wir berichteten', null)])]));
    const key = editor.getEditorState().read(() => $getRoot().getAllTextNodes().length === 0 && $getRoot().getLastDescendant()?.getKey());
    assignTarget(editor, String(key), { id: 'article-77', number: 77 } as ArticleRow);
    editor.update(() => undefined, { discrete: true });
    expect(documentOfEditor(editor).root.children).toEqual([paragraphBlock([backReferenceInline('wir berichteten', 77, 'article-77')])]);
  });

  it.each([
    ['ohne Klammer: wir berichteten', null],
    ['offen (wir berichteten', null],
    ['a (wir berichteten) b', { start: 2, end: 19, text: 'wir berichteten', number: null }],
    ['(Wir haben berichtet)', { start: 0, end: 21, text: 'Wir haben berichtet', number: null }],
    ['(12 + wir  berichteten)', { start: 0, end: 23, text: 'wir berichteten', number: 12 }],
  ])('is found in „%s“', (text, expected) => {
    expect(findTypedReference(text)).toEqual(expected);
  });
});
