import type { ReactNode } from 'react';
import { imageNode } from '#shared/document/document-schema.ts';
import { PictureNode } from './picture-node.ts';
import { PictureView } from './picture-view.tsx';

/** The picture as it is seen in the window: the class the window's editor registers. */
export class PictureCard extends PictureNode {
  static override getType(): string {
    return 'image';
  }
  static override clone(node: PictureCard): PictureCard {
    return new PictureCard(node.__data, node.__key);
  }
  static override importJSON(json: Readonly<Record<string, unknown>>): PictureCard {
    return new PictureCard(imageNode.parse(json));
  }
  override decorate(): ReactNode {
    return <PictureView nodeKey={this.getKey()} data={this.getData()} />;
  }
}
