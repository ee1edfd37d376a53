import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { afterPack, packedProgram } from '../../../../resources/build/after-pack.ts';

/** As Electron's binary carries them: a mark, a version, a length, and one sign for each fuse as shipped. */
const shipped = Buffer.concat([
  Buffer.alloc(5_000, 7),
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
  Buffer.alloc(5_000, 7),
]);

async function pack(wire: Buffer) {
  const appOutDir = await mkdtemp(join(tmpdir(), 'umbruch-pack-'));
  const context = {
    appOutDir,
    electronPlatformName: 'linux',
    packager: { executableName: 'umbruch', appInfo: { productFilename: 'Umbruch' } },
  };
  await writeFile(join(appOutDir, 'umbruch'), wire);
  return context;
}

describe('the fuses of the packed program', () => {
  it('are all set on purpose', async () => {
    const context = await pack(shipped);
    await afterPack(context);
    const wire = await getCurrentFuseWire(packedProgram(context));
    const on = (fuse: FuseV1Options) => (wire as unknown as Record<number, FuseState>)[fuse] === FuseState.ENABLE;
    expect({
      RunAsNode: on(FuseV1Options.RunAsNode),
      EnableCookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      EnableNodeOptionsEnvironmentVariable: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      EnableNodeCliInspectArguments: on(FuseV1Options.EnableNodeCliInspectArguments),
      EnableEmbeddedAsarIntegrityValidation: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      OnlyLoadAppFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      LoadBrowserProcessSpecificV8Snapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      GrantFileProtocolExtraPrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
      WasmTrapHandlers: on(FuseV1Options.WasmTrapHandlers),
    }).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });

  it('break the build when Electron gets one that we have not decided on', async () => {
    const wire = Buffer.from(shipped);
    wire[5_000 + 33] = 10;
    await expect(afterPack(await pack(wire))).rejects.toThrow();
  });

  it('are looked for in the right file on each system', () => {
    const at = (electronPlatformName: string) =>
      packedProgram({
        appOutDir: 'out',
        electronPlatformName,
        packager: { executableName: 'umbruch', appInfo: { productFilename: 'Umbruch' } },
      });
    expect(['linux', 'win32', 'darwin'].map(at)).toEqual([join('out', 'umbruch'), join('out', 'Umbruch.exe'), join('out', 'Umbruch.app')]);
  });
});
