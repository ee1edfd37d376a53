import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { fuses } from './fuses.ts';

/** The part of electron-builder's context that is needed to find the program. */
interface PackContext {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: { readonly executableName?: string; readonly appInfo: { readonly productFilename: string } };
}

/** The packed program's file, by system. */
export function packedProgram({ appOutDir, electronPlatformName, packager }: PackContext): string {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`);
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`);
  return join(appOutDir, packager.executableName ?? name);
}

/** electron-builder calls this when a program is packed and not yet signed. */
export async function afterPack(context: PackContext): Promise<void> {
  await flipFuses(packedProgram(context), fuses);
}
