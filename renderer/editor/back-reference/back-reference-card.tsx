import type { ReactNode } from 'react';
import { BackReferenceChip } from './back-reference-chip.tsx';
import { BackReferenceNode } from './back-reference-node.ts';
import type { SerializedBackReference } from './back-reference-node.ts';

/** The back reference with its chip: the class the window's editor registers. */
export class BackReferenceCard extends BackReferenceNode {
  static override getType(): string {
    return 'back-reference';
  }
  static override clone(node: BackReferenceCard): BackReferenceCard {
    return new BackReferenceCard(node.data(), node.__key);
  }
  static override importJSON(json: SerializedBackReference): BackReferenceCard {
    return new BackReferenceCard(json);
  }
  override decorate(): ReactNode {
    return <BackReferenceChip nodeKey={this.getKey()} data={this.getData()} />;
  }
}
