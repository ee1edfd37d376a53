import type { ReactNode } from 'react';
import { backReferenceNode } from '#shared/document/document-schema.ts';
import { BackReferenceChip } from './back-reference-chip.tsx';
import { BackReferenceNode } from './back-reference-node.ts';

/** The back reference with its chip: the class the window's editor registers. */
export class BackReferenceCard extends BackReferenceNode {
  static override getType(): string {
    return 'back-reference';
  }
  static override clone(node: BackReferenceCard): BackReferenceCard {
    return new BackReferenceCard(node.data(), node.__key);
  }
  static override importJSON(json: Readonly<Record<string, unknown>>): BackReferenceCard {
    return new BackReferenceCard(backReferenceNode.parse(json));
  }
  override decorate(): ReactNode {
    return <BackReferenceChip nodeKey={this.getKey()} data={this.getData()} />;
  }
}
