import type { Reading } from '../model/reading.ts';
import type { ProposalEdit } from '../model/proposal.ts';
import { assertNever } from '../result.ts';
import { assignLine } from './assign-line.ts';
import { beginRecord } from './begin-record.ts';
import { reportOf, withRecord } from './edit-access.ts';
import { removeBlock, setText } from './edit-block.ts';
import { setField } from './edit-field.ts';
import { removeSection, setSection } from './edit-section.ts';
import { joinRecords } from './join-records.ts';
import { restoreRemoval } from './restore-removal.ts';
import { setReference } from './set-reference.ts';
import { splitRecord } from './split-record.ts';

/** One step of the review. Words only move between records and removals; none is ever lost. A step that does not fit is a fault. */
export function applyEdit(reading: Reading, edit: ProposalEdit): Reading {
  switch (edit.edit) {
    case 'set-field':
      return setField(reading, edit.recordId, edit.field, edit.value);
    case 'set-text':
      return setText(reading, edit.recordId, edit.block, edit.text);
    case 'set-kind':
      return withRecord(reading, edit.recordId, { ...reportOf(reading, edit.recordId), kind: edit.kind });
    case 'decide':
      return reading;
    case 'restore-removal':
      return restoreRemoval(reading, edit.removalId);
    case 'remove-block':
      return removeBlock(reading, edit.recordId, edit.block, edit.by === 'profile' ? 'source-profile' : 'editor');
    case 'join-records':
      return joinRecords(reading, edit.first, edit.second);
    case 'split-record':
      return splitRecord(reading, edit.recordId, edit.block);
    case 'assign-line':
      return assignLine(reading, edit.line, edit.role);
    case 'begin-record':
      return beginRecord(reading, edit.line, edit.kind);
    case 'set-reference':
      return setReference(reading, edit.recordId, edit.reference, edit.articleId);
    case 'set-section':
      return setSection(reading, edit.recordId, edit.section, edit.field, edit.value);
    case 'remove-section':
      return removeSection(reading, edit.recordId, edit.section);
    default:
      return assertNever(edit);
  }
}
