import { sentence } from './hostile-file.ts';
import type { HostileFile } from './hostile-file.ts';

const nested = (depth: number): string =>
  depth === 0
    ? `Content-Type: text/plain\r\n\r\n${sentence}\r\n`
    : Array.from(
        { length: depth },
        (_, index) => `Content-Type: multipart/mixed; boundary="g${String(index)}"\r\n\r\n--g${String(index)}\r\n`,
      ).join('') + `Content-Type: text/plain\r\n\r\n${sentence}\r\n`;
const from = 'From: a@b.example\r\nTo: c@d.example\r\nSubject: Karte\r\n';

/** Mails with too much of everything. */
export const hostileMails: readonly HostileFile[] = [
  { name: 'tief-9.eml', bytes: from + nested(9) },
  { name: 'tief-300.eml', bytes: from + nested(300) },
  {
    name: 'brief-im-brief.eml',
    bytes: Array.from({ length: 300 }, () => `${from}Content-Type: message/rfc822\r\n\r\n`).join('') + `${from}\r\n${sentence}`,
  },
  {
    name: 'koepfe.eml',
    bytes: `${from}${Array.from({ length: 100_000 }, (_, index) => `X-${String(index)}: ${String(index)}\r\n`).join('')}\r\n${sentence}`,
  },
  { name: 'langer-kopf.eml', bytes: `From: a@b.example\r\nSubject: ${'=?utf-8?q?a?= '.repeat(50_000)}\r\n\r\n${sentence}` },
  {
    name: 'empfaenger.eml',
    bytes: `From: a@b.example\r\nTo: ${Array.from({ length: 50_000 }, (_, index) => `x${String(index)}@b.example`).join(', ')}\r\nSubject: Karte\r\n\r\n${sentence}`,
  },
  { name: 'base64.eml', bytes: `${from}Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUJD'.repeat(500_000)}` },
  {
    name: 'kreis.eml',
    bytes: `${from}Content-Type: multipart/related; boundary=g\r\n\r\n--g\r\nContent-Type: text/html\r\nContent-ID: <a>\r\n\r\n<p>${sentence}</p><img src="cid:a"><iframe src="cid:a"></iframe>\r\n--g--`,
  },
  { name: 'grenze.eml', bytes: `${from}Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\n${sentence}\r\n--\r\n`.repeat(50) },
  {
    name: 'grenzen.eml',
    bytes: `${from}Content-Type: multipart/mixed; boundary=g\r\n\r\n${'--g\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(20_000)}--g--`,
  },
  { name: 'zitate.eml', bytes: `${from}\r\n${Array.from({ length: 300 }, (_, index) => `${'>'.repeat(index)} ${sentence}`).join('\r\n')}` },
];
