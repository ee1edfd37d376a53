import { expect, it } from 'vitest';
import { answerHeaders, contentSecurityPolicy } from '#electron/host/content-security-policy.ts';

it('allows nothing unsafe, nothing foreign, and no maker of trusted markup', () => {
  expect(contentSecurityPolicy()).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; " +
      "worker-src 'self'; frame-src 'none'; object-src 'none'; media-src 'none'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
  expect(contentSecurityPolicy()).not.toMatch(/unsafe|https?:|\*|data:/);
});

it('goes with every answer', () => {
  expect(answerHeaders('text/css')).toMatchObject({
    'Content-Type': 'text/css',
    'Content-Security-Policy': contentSecurityPolicy(),
    'X-Content-Type-Options': 'nosniff',
  });
});
