import type { CustomScheme } from 'electron';
import { answerHeaders } from '../content-security-policy.ts';
import { fileAt } from '../renderer-manifest.ts';
import type { RendererManifest } from '../renderer-manifest.ts';
import { appOrigin, appScheme, isAppAddress } from './app-origin.ts';

/** What our scheme may do: act like https, nothing beyond. */
export const appSchemeRights: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** Answers one request of the window from the manifest; whatever is not in it is not found. */
export function answerAppRequest(manifest: RendererManifest, request: { readonly method: string; readonly url: string }): Response {
  const file = request.method === 'GET' && isAppAddress(request.url) ? fileAt(manifest, appOrigin, request.url) : null;
  if (!file) return new Response(null, { status: 404, headers: answerHeaders('text/plain') });
  return new Response(new Uint8Array(file.bytes), { status: 200, headers: answerHeaders(file.contentType) });
}
