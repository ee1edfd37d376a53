import type { Board } from '#renderer/stores/newsletter-board.ts';
import type { SectionId } from '#shared/model/ids.ts';

/** What the fields of one section need to change it. */
export interface SectionEditor {
  readonly board: Board;
  readonly id: SectionId;
  readonly set: (patch: Readonly<Record<string, unknown>>) => void;
  readonly setItem: (key: string, patch: Readonly<Record<string, unknown>>) => void;
}
