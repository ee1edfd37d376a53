import { describe, expect, it } from 'vitest';
import { externalLink } from '#electron/host/external-link.ts';
import { openCommand, revealCommand } from '#electron/host/system-open.ts';

const bad = [
  '',
  ' ',
  'example.org',
  '//example.org/x',
  '/etc/passwd',
  'C:\\Windows\\System32\\calc.exe',
  '\\\\server\\share\\file.exe',
  'file:///etc/passwd',
  'FILE:///C:/Windows/System32/calc.exe',
  'file://server/share/x.exe',
  'smb://server/share',
  'smb:\\\\server\\share',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'javascript\u0000:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:https://umbruch.invalid/1',
  'filesystem:https://umbruch.invalid/x',
  'about:blank',
  'view-source:https://example.org/',
  'chrome://settings',
  'devtools://devtools/x',
  'app://bundle/',
  'ms-msdt:/id PCWDiagnostic',
  'ms-officecmd:{}',
  'ms-word:ofe|u|https://example.org/x.docm',
  'ms-settings:privacy',
  'ms-excel:ofv|u|https://example.org/x.xls',
  'search-ms:query=x&crumb=location:\\\\server\\share',
  'search:query=x',
  'ldap://example.org/x',
  'ftp://example.org/x',
  'sftp://example.org/x',
  'ssh://example.org',
  'telnet://example.org',
  'tel:+4930123',
  'sms:+4930123',
  'ws://example.org',
  'wss://example.org',
  'jar:https://example.org!/x',
  'mhtml:https://example.org!x',
  'steam://run/1',
  'zoommtg://zoom.us/join',
  'vscode://file/etc/passwd',
  'obsidian://open?vault=x',
  'intent://x#Intent;scheme=http;end',
  'https:',
  'https://',
  'https:example.org',
  'https:/example.org',
  'https:\\\\example.org',
  'http://[::1',
  'https://exa mple.org/',
  'https://example.org/\u0000x',
  'https://example.org/\tx',
  'https://example.org/\r\nHost: x',
  'ht\ttps://example.org/',
  'https://eva:geheim@example.org/',
  'https://bank.example@evil.example/',
  'https://:x@example.org/',
  'https://еxample.org/',
  'https://pаypal.example/login',
  'mailto:eva@example.org?attach=/etc/passwd',
  'mailto:eva@example.org?subject=x&ATTACHMENT=C:/x',
  `https://example.org/${'a'.repeat(2_100)}`,
];
const good = [
  'https://example.org',
  'https://example.org/',
  'http://example.org/pfad?q=1#ziel',
  'HTTPS://EXAMPLE.ORG/Pfad',
  'https://www.example.org:8443/x',
  'https://example.org/?mail=eva@example.org',
  'https://example.org/@redaktion/1',
  'https://example.org/%C3%BCber-uns',
  'https://example.org/über-uns',
  'https://münchen.example/',
  'https://пример.example/',
  'https://192.0.2.1/x',
  'https://[2001:db8::1]/x',
  'https://example.org/a(b)c',
  "https://example.org/a'b",
  'https://example.org/?url=file:///etc/passwd',
  'mailto:redaktion@example.org',
  'mailto:eva@example.org?subject=Haushalt%202022&body=Zeile%0D%0AZeile',
  'mailto:?subject=Link&body=https%3A%2F%2Fexample.org',
  'MAILTO:eva@example.org',
];

describe('links that leave the window', () => {
  it('has a list long enough to mean something', () => {
    expect([bad.length >= 60, good.length >= 20]).toEqual([true, true]);
  });

  it.each(bad)('refuses %j', (address) => {
    expect(() => externalLink(address)).toThrow('link-refused');
    for (const platform of ['linux', 'darwin', 'win32'] as const) expect(() => openCommand(address, platform)).toThrow('link-refused');
  });

  it.each(good)('lets %j pass, as the parser writes it', (address) => {
    expect(externalLink(address)).toBe(new URL(address).href);
  });

  it('hands addresses and paths over as single arguments', () => {
    const path = '/tmp/a "b"; rm -rf $HOME/Bericht.pdf';
    expect([
      openCommand('https://example.org/?a=1&b=$(id)', 'linux'),
      openCommand('https://example.org/', 'darwin'),
      openCommand('https://example.org/?a=1&calc.exe', 'win32'),
      revealCommand(path, 'linux'),
      revealCommand(path, 'darwin'),
      revealCommand('C:\\Texte\\a & b.pdf', 'win32'),
    ]).toEqual([
      { program: 'xdg-open', args: ['https://example.org/?a=1&b=$(id)'] },
      { program: 'open', args: ['https://example.org/'] },
      { program: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', 'https://example.org/?a=1&calc.exe'] },
      { program: 'xdg-open', args: ['/tmp/a "b"; rm -rf $HOME'] },
      { program: 'open', args: ['-R', path] },
      { program: 'explorer.exe', args: ['/select,C:\\Texte\\a & b.pdf'] },
    ]);
  });
});
