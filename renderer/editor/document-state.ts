import type { EditorState, SerializedEditorState, SerializedLexicalNode } from 'lexical';
import { paragraphBlock } from '#shared/document/build-document.ts';
import { documentJson, documentVersion } from '#shared/document/document-schema.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';

/** The editor's state as a document, checked on the way out: what leaves the editor is what every other door accepts. */
export function documentFromState(state: EditorState): DocumentJson {
  return documentJson.parse({ version: documentVersion, root: state.toJSON().root });
}

/** A document as Lexical's serialised state, checked on the way in. An empty one gets the paragraph to type into. */
export function stateFromDocument(document: DocumentJson): SerializedEditorState {
  const { root } = documentJson.parse(document);
  const children = root.children.length === 0 ? [paragraphBlock([])] : root.children;
  return { root: { ...root, children: children as unknown as SerializedLexicalNode[] } };
}
