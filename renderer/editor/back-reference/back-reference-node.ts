import { $getDocument, $parseSerializedNode, DecoratorNode } from 'lexical';
import type { DOMExportOutput, LexicalNode, NodeKey, SerializedLexicalNode, Spread } from 'lexical';
import { backReferenceNode } from '#shared/document/document-schema.ts';

export interface BackReferenceData {
  readonly text: string;
  readonly number: number | null;
  readonly articleId: string | null;
}
export type SerializedBackReference = Spread<BackReferenceData, SerializedLexicalNode>;

/** „(wir berichteten)“ as data: what it points to and how it is kept. The chip on screen is a subclass of it. */
export class BackReferenceNode extends DecoratorNode<unknown> {
  __text: string;
  __number: number | null;
  __articleId: string | null;

  constructor(data: BackReferenceData, key?: NodeKey) {
    super(key);
    this.__text = data.text;
    this.__number = data.number;
    this.__articleId = data.articleId;
  }

  static override getType(): string {
    return 'back-reference';
  }
  static override clone(node: BackReferenceNode): BackReferenceNode {
    return new BackReferenceNode(node.data(), node.__key);
  }
  static override importJSON(json: Readonly<Record<string, unknown>>): BackReferenceNode {
    return new BackReferenceNode(backReferenceNode.parse(json));
  }
  override exportJSON(): SerializedBackReference {
    return { ...super.exportJSON(), ...this.data() };
  }

  /** Valid on any state of the node, also on one that is being cloned. */
  data(): BackReferenceData {
    return { text: this.__text, number: this.__number, articleId: this.__articleId };
  }
  getData(): BackReferenceData {
    return this.getLatest().data();
  }
  setTarget(articleId: string, number: number | null): void {
    const writable = this.getWritable();
    writable.__articleId = articleId;
    writable.__number = number ?? writable.__number;
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement('span');
    element.className = 'editor-reference-host';
    return element;
  }
  /** What other programs get on the clipboard: the words. */
  override exportDOM(): DOMExportOutput {
    const element = $getDocument().createElement('span');
    element.textContent = this.getTextContent();
    return { element };
  }
  override updateDOM(): boolean {
    return false;
  }
  override isInline(): boolean {
    return true;
  }
  override getTextContent(): string {
    return `(${this.getLatest().__text})`;
  }
}

export const $isBackReferenceNode = (node: LexicalNode | null | undefined): node is BackReferenceNode => node instanceof BackReferenceNode;

/** Makes the node through the editor's own class for its type, so the chip comes along where there is a screen. */
export function $createBackReferenceNode(data: BackReferenceData): BackReferenceNode {
  const node = $parseSerializedNode({ type: 'back-reference', version: 1, ...data } as SerializedBackReference);
  if (!$isBackReferenceNode(node)) throw new Error('back-reference is not registered');
  return node;
}
