/**
 * The one content security policy of every answer in every host. No `unsafe-*`; Trusted Types are on and no policy may be made:
 * React and Lexical draw nodes, so no code of ours or theirs has to turn a string into markup.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "media-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
] as const;

export const contentSecurityPolicy = (): string => directives.join('; ');

/** The headers of every file of the window, found or not. */
export const answerHeaders = (contentType: string): Readonly<Record<string, string>> => ({
  'Content-Type': contentType,
  'Content-Security-Policy': contentSecurityPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=()',
  'Cache-Control': 'no-store',
});
