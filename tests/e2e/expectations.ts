import { expect } from 'vitest';
import type { TestWindow } from '../support/open-window.ts';

/** No violation on the screen as it stands; `where` names it in the message. */
export async function expectAccessible(window: TestWindow, where: string): Promise<void> {
  expect({ where, violations: await window.axe() }).toEqual({ where, violations: [] });
}

/** Nothing left our origin, nothing broke the policy, nothing failed in the page. */
export function expectQuiet(window: TestWindow): void {
  expect(window.records).toEqual({ foreignRequests: [], cspViolations: [], pageErrors: [], consoleErrors: [], popups: [] });
}
