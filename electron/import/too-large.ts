import type { Fault } from '#shared/result.ts';

const megabyte = 1024 * 1024;

/** That a file is larger than its limit, in whole megabytes: never is the same figure said of both. */
export const tooLarge = (name: string, byteCount: number, limit: number): Fault => ({
  code: 'file-too-large',
  detail: { name, size: Math.ceil(byteCount / megabyte), limit: Math.floor(limit / megabyte) },
});
