import { z } from 'zod';

const id = z.string().regex(/^[0-9a-z-]{8,64}$/);

export const articleId = id.brand<'ArticleId'>();
export const keywordId = id.brand<'KeywordId'>();
export const keywordStepId = id.brand<'KeywordStepId'>();
export const newsletterId = id.brand<'NewsletterId'>();
export const sectionId = id.brand<'SectionId'>();
export const sourceId = id.brand<'SourceId'>();
export const batchId = id.brand<'BatchId'>();
export const proposalId = id.brand<'ProposalId'>();
export const recordId = z.string().min(1).max(64).brand<'RecordId'>();
export const revisionId = id.brand<'RevisionId'>();
export const commitId = id.brand<'CommitId'>();
export const uploadId = id.brand<'UploadId'>();
export const taskId = id.brand<'TaskId'>();
/** The sha256 of a picture's bytes. */
export const assetId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'AssetId'>();

export type ArticleId = z.infer<typeof articleId>;
export type KeywordId = z.infer<typeof keywordId>;
export type KeywordStepId = z.infer<typeof keywordStepId>;
export type NewsletterId = z.infer<typeof newsletterId>;
export type SectionId = z.infer<typeof sectionId>;
export type SourceId = z.infer<typeof sourceId>;
export type BatchId = z.infer<typeof batchId>;
export type ProposalId = z.infer<typeof proposalId>;
export type RecordId = z.infer<typeof recordId>;
export type RevisionId = z.infer<typeof revisionId>;
export type CommitId = z.infer<typeof commitId>;
export type UploadId = z.infer<typeof uploadId>;
export type TaskId = z.infer<typeof taskId>;
export type AssetId = z.infer<typeof assetId>;
