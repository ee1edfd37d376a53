import type { RecordId } from '#shared/model/ids.ts';

/** Names one part of a proposal, so that source and proposal can point at each other. */
export type OwnerKey = string;

export const fieldKey = (recordId: RecordId, field: string): OwnerKey => `${recordId}/${field}`;
export const blockKey = (recordId: RecordId, block: number): OwnerKey => `${recordId}/block:${block}`;
export const referenceKey = (recordId: RecordId, reference: number): OwnerKey => `${recordId}/reference:${reference}`;
export const sectionKey = (recordId: RecordId, section: number): OwnerKey => `${recordId}/section:${section}`;

/** The record that a part belongs to. */
export const recordOfKey = (key: OwnerKey): string => key.slice(0, key.lastIndexOf('/'));
