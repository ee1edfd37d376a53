import { isSafeLink } from '#shared/document/document-schema.ts';
import { FaultError } from '#shared/result.ts';

/** Programs have taken files from these parts of a mail address. */
const attachingParts = /[?&](attach|attachment|attachments)=/i;
/** Latin letters beside Cyrillic or Greek ones in one part of a name are there to deceive. */
const isMixedScript = (name: string): boolean =>
  name.split('.').some((label) => /[a-z]/i.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label));

/** The address to hand to the system, written out by the platform's own parser; a refused one is a fault. Both hosts use it. */
export function externalLink(address: string): string {
  if (!isSafeLink(address) || !/^(https?:\/\/|mailto:)/i.test(address)) throw new FaultError('link-refused');
  const url = new URL(address);
  const isMail = url.protocol === 'mailto:';
  if (isMail ? attachingParts.test(url.href) : url.hostname === '' || isMixedScript(nameIn(address))) throw new FaultError('link-refused');
  return url.href;
}

/** The host as it was written, before the parser turns it into its ASCII form. */
const nameIn = (address: string): string => /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
