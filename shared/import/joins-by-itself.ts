import type { RecordMatch } from '../model/proposal.ts';

/** From this score on a record joins what it matches; below, the editor is asked. */
export const joinsFrom = 0.8;

/** Whether a record joins what it matches without being asked: never a new version, never a doubtful duplicate. */
export const joinsByItself = (match: RecordMatch): boolean => match.reason !== 'new-version' && match.score >= joinsFrom;
