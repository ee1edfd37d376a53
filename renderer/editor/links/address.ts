import { isSafeLink } from '#shared/document/document-schema.ts';

/** What an editor typed as an address; `www.…` and plain domains get https. Null when it is no safe address. */
export function addressFrom(typed: string): string | null {
  const trimmed = typed.trim();
  if (isSafeLink(trimmed)) return trimmed;
  if (/^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/iu.test(trimmed)) return isSafeLink(`mailto:${trimmed}`) ? `mailto:${trimmed}` : null;
  if (!/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#].*)?$/u.test(trimmed)) return null;
  return isSafeLink(`https://${trimmed}`) ? `https://${trimmed}` : null;
}
