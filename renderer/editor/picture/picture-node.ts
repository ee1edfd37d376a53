import { $getDocument, DecoratorNode } from 'lexical';
import type { DOMExportOutput, LexicalNode, NodeKey, SerializedLexicalNode, Spread } from 'lexical';
import { imageNode } from '#shared/document/document-schema.ts';
import type { ImageNodeJson } from '#shared/document/document-schema.ts';

export type PictureData = Omit<ImageNodeJson, 'type' | 'version'>;
/** What an editor says about a picture. */
export type PictureWords = Pick<PictureData, 'alt' | 'caption' | 'credit' | 'isDecorative'>;
export type SerializedPicture = Spread<PictureData, SerializedLexicalNode>;

/** A picture with its words as data. What is seen of it is a subclass. */
export class PictureNode extends DecoratorNode<unknown> {
  __data: PictureData;

  constructor({ assetId, url, alt, caption, credit, isDecorative }: PictureData, key?: NodeKey) {
    super(key);
    this.__data = { assetId, url, alt, caption, credit, ...(isDecorative ? { isDecorative } : {}) };
  }

  static override getType(): string {
    return 'image';
  }
  static override clone(node: PictureNode): PictureNode {
    return new PictureNode(node.__data, node.__key);
  }
  static override importJSON(json: Readonly<Record<string, unknown>>): PictureNode {
    return new PictureNode(imageNode.parse(json));
  }
  override exportJSON(): SerializedPicture {
    return { ...super.exportJSON(), ...this.__data };
  }

  getData(): PictureData {
    return this.getLatest().__data;
  }
  setWords(words: Partial<PictureWords>): void {
    const writable = this.getWritable();
    writable.__data = { ...writable.__data, ...words };
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement('div');
    element.className = 'editor-picture-host';
    return element;
  }
  /** What other programs get on the clipboard: the words. */
  override exportDOM(): DOMExportOutput {
    const element = $getDocument().createElement('p');
    element.textContent = this.getTextContent();
    return { element };
  }
  override updateDOM(): boolean {
    return false;
  }
  override isInline(): boolean {
    return false;
  }
  override getTextContent(): string {
    const { caption, credit } = this.getLatest().__data;
    return [caption, credit].filter((part) => part.trim() !== '').join(' ');
  }
}

export const $isPictureNode = (node: LexicalNode | null | undefined): node is PictureNode => node instanceof PictureNode;
