import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { externalLink } from './external-link.ts';

interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** The system's own way to show a file in its folder. Arguments stay arguments; no shell reads them. */
export function revealCommand(path: string, platform: NodeJS.Platform): Command {
  if (platform === 'darwin') return { program: 'open', args: ['-R', path] };
  if (platform === 'win32') return { program: 'explorer.exe', args: [`/select,${path}`] };
  return { program: 'xdg-open', args: [dirname(path)] };
}

/** The system's own way to open an address that the link policy let through. */
export function openCommand(address: string, platform: NodeJS.Platform): Command {
  const url = externalLink(address);
  if (platform === 'darwin') return { program: 'open', args: [url] };
  if (platform === 'win32') return { program: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', url] };
  return { program: 'xdg-open', args: [url] };
}

/** Starts a program and lets it go. Rejects only when it cannot be started. */
export function runDetached({ program, args }: Command): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true, shell: false });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
