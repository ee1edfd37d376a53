import type { ArticleInput } from '#electron/export/format.ts';
import { fontFiles } from './font-files.ts';
import { picturePath } from './picture-path.ts';

/** Sets a source of Typst's, with the pictures of these reports; throws what Typst has to say. */
export type TypstPrint = (source: string, reports: readonly ArticleInput[]) => Uint8Array;

/** Typst in this process, as it is used as a library; null where its program for this machine is not installed. */
export async function loadTypst(): Promise<TypstPrint | null> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => ({ NodeCompiler: null }));
  if (NodeCompiler === null) return null;
  const workspace = process.cwd();
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontFiles().map(({ bytes }) => bytes) }] });
  return (source, reports) => {
    for (const input of reports)
      for (const block of input.article.body.root.children) {
        const assetId = block.type === 'image' ? block.assetId : null;
        const picture = assetId === null ? undefined : input.pictures.get(assetId);
        if (assetId !== null && picture) compiler.mapShadow(workspace + picturePath(input, assetId), Buffer.from(picture.bytes));
      }
    // Nothing is kept from print to print: each is a report that Typst has not seen.
    compiler.evictCache(0);
    const compiled = compiler.compile({ mainFileContent: source });
    const { result } = compiled;
    if (result === null) {
      compiled.printDiagnostics();
      throw new Error('Typst refuses the source');
    }
    return new Uint8Array(compiler.pdf(result, { pdfStandard: 'ua-1' }));
  };
}
