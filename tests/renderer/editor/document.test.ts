import { describe, expect, it } from 'vitest';
import { $getRoot, $parseSerializedNode, FORMAT_TEXT_COMMAND } from 'lexical';
import type { SerializedLexicalNode } from 'lexical';
import { stateFromDocument } from '#renderer/editor/document-state.ts';
import { setBlockKind } from '#renderer/editor/block-commands.ts';
import {
  backReferenceInline,
  documentOf,
  emptyDocument,
  headingBlock,
  linkInline,
  listBlock,
  paragraphBlock,
  quoteBlock,
  textInline,
} from '#shared/document/build-document.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import { documentOfEditor, headlessEditor } from './headless.ts';

const whole: DocumentJson = documentOf([
  headingBlock('h2', [textInline('Erst aufräumen')]),
  paragraphBlock([
    textInline('Im Mai begann das Vorhaben '),
    backReferenceInline('wir berichteten', 3046, 'article-3046'),
    textInline(' mit einer '),
    textInline('Liste', { bold: true }),
    textInline(' von '),
    textInline('212', { italic: true }),
    { type: 'linebreak', version: 1 },
    linkInline('Formularen', 'https://beispiel.de/liste'),
    textInline('.'),
  ]),
  headingBlock('h3', [textInline('Dann umziehen')]),
  quoteBlock([textInline('Wir haben zuerst gestrichen.')]),
  listBlock(false, [[textInline('streichen')], [textInline('ordnen')]]),
  listBlock(true, [[textInline('eins')], [textInline('zwei')]]),
]);

describe('the document in the editor', () => {
  it('comes out as it went in, block by block', () => {
    expect(documentOfEditor(headlessEditor(whole))).toEqual(whole);
  });

  it('gives an empty document a paragraph to type into', () => {
    expect(documentOfEditor(headlessEditor(emptyDocument)).root.children).toEqual([paragraphBlock([])]);
  });

  it('refuses a document with a node it does not know', () => {
    const strange = { ...whole, root: { ...whole.root, children: [{ type: 'iframe', src: 'https://boese.example' }] } };
    expect(() => stateFromDocument(strange as unknown as DocumentJson)).toThrow(/Invalid/);
  });

  it('refuses a document with a link that runs a script', () => {
    const strange = documentOf([paragraphBlock([linkInline('hier', 'javascript:alert(1)')])]);
    expect(() => stateFromDocument(strange)).toThrow(/unsafe link/);
  });

  it('unwraps an unsafe link that got in by another way and keeps its words', () => {
    const editor = headlessEditor(emptyDocument);
    editor.update(
      () => {
        const link = { ...linkInline('hier', 'javascript:alert(1)') } as unknown as SerializedLexicalNode;
        const paragraph = $getRoot().getFirstChildOrThrow();
        if ('append' in paragraph) (paragraph as { append: (node: unknown) => void }).append($parseSerializedNode(link));
      },
      { discrete: true },
    );
    expect(documentOfEditor(editor).root.children).toEqual([paragraphBlock([textInline('hier')])]);
  });

  it('knows bold and italic and refuses to underline', () => {
    const editor = headlessEditor(documentOf([paragraphBlock([textInline('Satz')])]));
    editor.update(() => void $getRoot().select(0, 1), { discrete: true });
    for (const format of ['underline', 'bold', 'code', 'italic'] as const) {
      editor.update(() => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, format), { discrete: true });
    }
    expect(documentOfEditor(editor).root.children).toMatchObject([{ children: [textInline('Satz', { bold: true, italic: true })] }]);
  });

  it('turns a paragraph into a subhead and, asked again, back', () => {
    const editor = headlessEditor(documentOf([paragraphBlock([textInline('Satz')])]));
    editor.update(() => void $getRoot().selectStart(), { discrete: true });
    setBlockKind(editor, 'h2');
    editor.update(() => undefined, { discrete: true });
    expect(documentOfEditor(editor).root.children).toEqual([headingBlock('h2', [textInline('Satz')])]);
    setBlockKind(editor, 'h2');
    editor.update(() => undefined, { discrete: true });
    expect(documentOfEditor(editor).root.children).toEqual([paragraphBlock([textInline('Satz')])]);
  });

  it('makes lists and takes them back', () => {
    const editor = headlessEditor(documentOf([paragraphBlock([textInline('Satz')])]));
    editor.update(() => void $getRoot().selectStart(), { discrete: true });
    setBlockKind(editor, 'number');
    editor.update(() => undefined, { discrete: true });
    expect(documentOfEditor(editor).root.children).toEqual([listBlock(true, [[textInline('Satz')]])]);
    setBlockKind(editor, 'number');
    editor.update(() => undefined, { discrete: true });
    expect(documentOfEditor(editor).root.children).toEqual([paragraphBlock([textInline('Satz')])]);
  });
});
