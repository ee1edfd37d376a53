import type { ExportOptions, ExportSubjectKind } from '#shared/model/export.ts';
import type { Article, ArticleRow } from '#shared/model/article.ts';
import type { Newsletter } from '#shared/model/newsletter.ts';
import type { RelationView } from '#shared/model/relation.ts';
import type { Settings } from '#shared/model/settings.ts';
import type { TypesetReport } from '#shared/typeset/typeset-request.ts';
import type { Host } from '../host/host.ts';
import type { JointsOf } from './joints.ts';
import type { Picture } from './nodes/node-context.ts';

/** The pictures of what is exported, by asset id; each is read when it is asked for. */
export type Pictures = Pick<ReadonlyMap<string, Picture>, 'get'> & Partial<Pick<ReadonlyMap<string, Picture>, 'has'>>;

/** All that an export of a report needs. `back` are the reports its back references name. */
export interface ArticleInput {
  readonly kind: 'article';
  readonly article: Article;
  readonly related: readonly RelationView[];
  readonly back: readonly ArticleRow[];
  readonly pictures: Pictures;
  readonly settings: Settings;
}
export interface NewsletterInput {
  readonly kind: 'newsletter';
  readonly newsletter: Newsletter;
  readonly pictures: Pictures;
  readonly settings: Settings;
}
/** Chosen reports in the order they shall have. `day` (`YYYY-MM-DD`) is the day they go out. */
export interface ReportsInput {
  readonly kind: 'reports';
  readonly title: string;
  readonly day: string;
  readonly reports: readonly ArticleInput[];
  readonly settings: Settings;
}
export type ExportInput = ArticleInput | NewsletterInput | ReportsInput;

export interface ExportContext {
  readonly printToPdf: Host['printToPdf'];
  readonly options: ExportOptions;
  readonly signal: AbortSignal;
  /** Compounds are broken at their joints first, where somebody knows them. */
  readonly jointsOf?: JointsOf;
  /** 0…1. */
  readonly report: (progress: number) => void;
  /** Of reports that go out as a file each: told which one is being written, and which one could not be and why. */
  readonly begins?: (headline: string) => void;
  readonly failed?: (headline: string, error: unknown) => void;
  /** Told what typesetting says of each page that is printed. */
  readonly typeset?: (report: TypesetReport) => void;
}

/** A file of a package; `path` is relative, parted by `/`, every part as `safeFileName` makes them. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Described {
  readonly id: string;
  readonly subjects: readonly ExportSubjectKind[];
  /** Whether it is printed: then the layouts for its subject are its own. */
  readonly isPrinted?: boolean;
}

/** A format that is one file. `render` gives bytes and writes nothing; a cancelled one throws `cancelled`. */
export interface FileFormat extends Described {
  readonly extension: string;
  readonly render: (input: ExportInput, context: ExportContext) => Promise<Uint8Array>;
}
/** A format that is many files, one after the other, so that memory holds one. */
export interface PackageFormat extends Described {
  readonly files: (input: ExportInput, context: ExportContext) => AsyncIterable<PackedFile>;
}
export type ExportFormat = FileFormat | PackageFormat;
