interface ShellPackage {
  readonly default: { executablePath(): Promise<string> };
}

/** The headless browser that comes with the development packages, or null where it is not installed. */
export async function headlessShellPath(): Promise<string | null> {
  // A name the bundler cannot follow: the package finds its own files beside itself and is absent from the product.
  const name: string = '@sparticuz/chromium';
  try {
    const shell = (await import(/* @vite-ignore */ name)) as ShellPackage;
    return await shell.default.executablePath();
  } catch {
    return null;
  }
}
