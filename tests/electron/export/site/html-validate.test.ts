import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { sampleReports } from './site-sample.ts';
import { pagesOf, siteAddress, siteContext, siteFiles } from './site-files.ts';

/** The rules of the validator's authors; scripts and sheets of the package itself need no digest. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
});

async function faultsOf(path: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${path}:${String(line)} ${ruleId}: ${message}`));
}

it('writes pages that html-validate finds no fault with', async () => {
  for (const address of [siteAddress, '']) {
    const pages = pagesOf(await siteFiles(sampleReports(12), siteContext({ siteAddress: address })));
    expect(pages.length).toBeGreaterThan(40);
    const faults: string[] = [];
    for (const [path, html] of pages) faults.push(...(await faultsOf(path, html)));
    expect(faults).toEqual([]);
  }
}, 60_000);

it('would find one', async () => {
  expect(await faultsOf('x', '<!doctype html><html lang="de"><head><title>x</title></head><body><p><div></p></body></html>')).not.toEqual(
    [],
  );
});
