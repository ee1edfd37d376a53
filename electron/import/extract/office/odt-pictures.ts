import type { SourceLine } from '#shared/model/reading.ts';
import { safeLink } from './docx-fields.ts';
import type { OdtReading } from './odt-walk.ts';
import type { Attributes } from './xml.ts';

const longestPicture = 40_000_000;

interface Frame {
  alt: string;
  assetId: string | null;
  url: string | null;
  hasImage: boolean;
}

/** Finds the pictures among the frames; of several forms of one picture the first that can be kept counts. */
export interface OdtPictures {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  /** Takes text that belongs to a picture; answers whether it was. */
  readonly text: (value: string) => boolean;
}

export function createOdtPictures({ flow, keep }: OdtReading, region: () => SourceLine['region']): OdtPictures {
  const frames: Frame[] = [];
  let taking: 'alt' | 'title' | 'data' | null = null;
  let title = '';
  let data: string[] = [];
  let size = 0;
  return {
    open: (name, attributes) => {
      const frame = frames.at(-1);
      if (name === 'draw:frame') frames.push({ alt: '', assetId: null, url: null, hasImage: false });
      else if (name === 'draw:image' && frame !== undefined) {
        frame.hasImage = true;
        const target = attributes('xlink:href');
        if (target === null || frame.assetId !== null) return;
        if (/^[a-z]+:/i.test(target)) frame.url = safeLink(target);
        else frame.assetId = keep(target.replace(/^\.\//, ''));
      } else if (name === 'svg:desc') taking = 'alt';
      else if (name === 'svg:title') {
        taking = 'title';
        title = '';
      } else if (name === 'office:binary-data') {
        taking = 'data';
        data = [];
        size = 0;
      }
    },
    close: (name) => {
      const frame = frames.at(-1);
      if (name === 'office:binary-data' && frame !== undefined && frame.assetId === null && size <= longestPicture)
        frame.assetId = keep(new Uint8Array(Buffer.from(data.join(''), 'base64')));
      else if (name === 'draw:frame') {
        frames.pop();
        if (frame?.hasImage === true && region() === 'main') {
          flow.picture(frame.alt === '' ? title : frame.alt, { assetId: frame.assetId, url: frame.url }, 'main');
        }
        title = '';
      } else if (name !== 'svg:desc' && name !== 'svg:title') return;
      taking = null;
      if (name === 'office:binary-data') data = [];
    },
    text: (value) => {
      const frame = frames.at(-1);
      if (taking === null) return false;
      if (frame === undefined) return true;
      if (taking === 'alt') frame.alt += value;
      else if (taking === 'title') title += value;
      else {
        size += value.length;
        if (size <= longestPicture) data.push(value);
      }
      return true;
    },
  };
}
