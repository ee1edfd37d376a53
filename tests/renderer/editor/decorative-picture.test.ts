import { $getRoot } from 'lexical';
import { expect, it } from 'vitest';
import { $isPictureNode } from '#renderer/editor/picture/picture-node.ts';
import { documentOf, imageBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { documentJson } from '#shared/document/document-schema.ts';
import { documentOfEditor, headlessEditor } from './headless.ts';

const picture = { assetId: 'a'.repeat(64), caption: 'Eine Linie' };
const withPicture = (isDecorative?: boolean) =>
  documentOf([paragraphBlock([textInline('Text')]), imageBlock({ ...picture, ...(isDecorative === undefined ? {} : { isDecorative }) })]);

it('keeps what was said of a picture, and says nothing where nobody did', () => {
  expect(documentOfEditor(headlessEditor(withPicture(true)))).toEqual(withPicture(true));
  const unsaid = documentOfEditor(headlessEditor(withPicture()));
  expect(unsaid).toEqual(withPicture());
  expect(JSON.stringify(documentJson.parse(unsaid))).not.toContain('isDecorative');
});

it('can be said and taken back in the editor', () => {
  const editor = headlessEditor(withPicture());
  const say = (isDecorative: boolean) =>
    editor.update(
      () => {
        const node = $getRoot().getChildren().find($isPictureNode);
        node?.setWords({ isDecorative });
      },
      { discrete: true },
    );
  say(true);
  expect(documentOfEditor(editor)).toEqual(withPicture(true));
  say(false);
  expect(documentOfEditor(editor)).toEqual(withPicture(false));
});
