import { expect, it } from 'vitest';
import { asDraft, isDraft } from '#shared/typeset/draft.ts';

it('tells a draft by its root, whatever the text of a page says', () => {
  const page = '<!doctype html>\n<html lang="de" data-typeset="{}"><body>&lt;html data-draft&gt;</body></html>';
  expect(isDraft(page)).toBe(false);
  expect(isDraft(asDraft(page))).toBe(true);
  expect(asDraft(page).replace(' data-draft', '')).toBe(page);
  expect(isDraft(page.replace('lang="de"', 'lang="data-draft"'))).toBe(false);
});
