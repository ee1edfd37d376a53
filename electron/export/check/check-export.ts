import { mostFindings, onlyPrintKinds } from '#shared/model/export.ts';
import type { ExportCheck, ExportFinding } from '#shared/model/export.ts';
import type { ExportInput } from '../format.ts';
import { altRule } from './alt-rule.ts';
import { checkedTexts } from './checked-text.ts';
import { headingRule } from './heading-rule.ts';
import { headlineRule } from './headline-rule.ts';
import { letterRule } from './letter-rule.ts';
import { linkRule } from './link-rule.ts';
import type { Rule } from './finding.ts';

/** What is looked for, in the order in which it is told about one text. */
const rules: readonly Rule[] = [headlineRule, altRule, headingRule, linkRule, letterRule];

/** Looks at all that goes out for what hinders readers; `giveWay` lets others be answered between two texts. */
export async function checkExport(input: ExportInput, giveWay: () => Promise<void>): Promise<ExportCheck> {
  const blocking: ExportFinding[] = [];
  const hints: ExportFinding[] = [];
  let total = 0;
  let hindrances = 0;
  let onlyInPrint = 0;
  for (const text of checkedTexts(input)) {
    for (const rule of rules) {
      for (const found of rule(text)) {
        total += 1;
        if (found.isBlocking) hindrances += 1;
        if (onlyPrintKinds.has(found.kind)) onlyInPrint += 1;
        const list = found.isBlocking ? blocking : hints;
        if (list.length < mostFindings) list.push(found);
      }
    }
    await giveWay();
  }
  return { findings: [...blocking, ...hints].slice(0, mostFindings), total, blocking: hindrances, onlyInPrint };
}
