import { expect, it } from 'vitest';
import { wordsForPicture } from '#electron/export/story/picture-words.ts';
import { drawPictures } from '#electron/export/site/site-pictures.ts';
import { renderHtml } from '#electron/export/render-html.ts';
import { documentOf, imageBlock } from '#shared/document/build-document.ts';
import { samplePicture } from '../sample.ts';
import { documentFormats, writtenBy } from './document-formats.ts';
import { withBody } from './varied-reports.ts';

it('says of a picture that cannot be shown what it shows, then where it lies', () => {
  expect(wordsForPicture({ alt: ' Ein\nZähler ', address: 'https://b.example/z.png' })).toBe(
    '[Bild: Ein Zähler (https://b.example/z.png)]',
  );
  expect(wordsForPicture({ alt: 'Ein Zähler', address: null })).toBe('[Bild: Ein Zähler]');
  expect(wordsForPicture({ alt: ' ', address: 'https://b.example/z.png' })).toBe('[Bild: https://b.example/z.png]');
  expect(wordsForPicture({ alt: '', address: null })).toBe('');
});

const words = { alt: 'Was es zeigt', caption: 'Was darunter steht', credit: 'Foto: Muster' };
const far = imageBlock({ ...words, assetId: null, url: 'https://bilder.example/fern.png' });

it.each(documentFormats)('keeps all words of a picture without bytes in %s, and its address', async (name, format) => {
  const input = withBody([far, imageBlock({ ...words, alt: 'Verlorenes', assetId: 'b'.repeat(64), url: null })]);
  const written = await writtenBy(format, input);
  for (const part of ['Was es zeigt', 'https://bilder.example/fern.png', 'Was darunter steht', 'Foto: Muster', 'Verlorenes'])
    expect(written).toContain(name === 'Markdown' ? part.replaceAll('_', '\\_') : part);
});

it.each(documentFormats)('leaves nothing of a picture of which only the address is known out of %s', async (_, format) => {
  const input = withBody([imageBlock({ assetId: null, url: 'https://bilder.example/fern.png', alt: '', caption: '', credit: '' })]);
  expect(await writtenBy(format, input)).toContain('https://bilder.example/fern.png');
});

it('shows no address in place of a picture on a page, where nobody reads one, and shows the picture alone where it has one', () => {
  const pictures = new Map([[samplePicture, { mediaType: 'image/png', bytes: Buffer.from('none') }]]);
  const page = drawPictures(pictures, 'berichte/a.html');
  expect(page.figure(far)).toBe(
    '<figure><figcaption><span class="picture-words">[Bild: Was es zeigt]</span> <span class="caption-text">Was darunter steht</span> <span class="credit">Foto: Muster</span></figcaption></figure>',
  );
  expect(page.figure(imageBlock({ ...words, assetId: samplePicture, url: 'https://bilder.example/fern.png' }))).not.toContain('[Bild');
  const unnamed = imageBlock({ assetId: null, url: 'https://bilder.example/fern.png', alt: '', caption: '', credit: '' });
  for (const html of [page.figure(unnamed), renderHtml(documentOf([unnamed]))])
    expect(html).toBe('<figure><figcaption><span class="picture-words">[Bild]</span></figcaption></figure>');
});
