/** Pages of organisations that were merged into another one: their old addresses lead on. */
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';

type Looking = Pick<RequestEvent, 'request' | 'url'> & { readonly params: { readonly slug: string } };

/**
 * Sends whoever looks at a page under an old address to the same page under the one that holds. A form that was filled in
 * before the merge is not sent away: what was typed in it would be lost.
 */
export function leadOn(looking: Looking, slug: string): void {
  const address = newAddress(looking, slug);
  if (address !== undefined) redirect(301, address);
}

/** Undefined where one may stay. */
export function newAddress({ params, request, url }: Looking, slug: string): string | undefined {
  if (slug === params.slug || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
  return url.pathname.replace(/(\/organisations\/)[^/]+/, (_, before: string) => before + slug) + url.search;
}
