/** What Umbruch uses of the PDF library, written down here because the package carries no types of its own. */
export interface PdfFile {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfPage>;
  readonly getMetadata: () => Promise<{ readonly info: unknown }>;
  readonly loadingTask: { readonly destroy: () => Promise<void> };
}

export interface PdfPage {
  readonly getViewport: (options: { readonly scale: number }) => {
    readonly transform: readonly number[];
    readonly width: number;
    readonly height: number;
  };
  readonly getTextContent: (options: { readonly includeMarkedContent: boolean }) => Promise<{ readonly items: readonly PdfItem[] }>;
  readonly getStructTree: () => Promise<PdfStructNode | null>;
  readonly getAnnotations: () => Promise<readonly PdfAnnotation[]>;
  /** Makes the fonts of the page known to `commonObjs`; pictures are not decoded. */
  readonly getOperatorList: () => Promise<{ readonly fnArray: ArrayLike<number> }>;
  readonly commonObjs: { readonly has: (id: string) => boolean; readonly get: (id: string) => unknown };
  readonly cleanup: () => void;
}

/** A piece of text, or the beginning or end of marked content (`type`). */
export interface PdfItem {
  readonly type?: string;
  readonly tag?: string | null;
  readonly id?: string | null;
  readonly str?: string;
  readonly width?: number;
  readonly transform?: readonly number[];
  readonly fontName?: string;
  readonly hasEOL?: boolean;
}

export interface PdfStructNode {
  readonly role?: string;
  readonly children?: readonly (PdfStructNode | PdfStructContent)[];
}
export interface PdfStructContent {
  readonly type?: string;
  readonly id?: string;
}

export interface PdfAnnotation {
  readonly subtype?: string;
  readonly url?: string;
  readonly rect?: readonly number[];
}
