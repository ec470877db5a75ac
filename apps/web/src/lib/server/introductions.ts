/** Introductions as pages show them: read as one of the organisations, or by a broker who looks on. */
import { m } from '@mosty/messages/messages';
import { error } from '@sveltejs/kit';
import {
  IntroductionPageDocument,
  type IntroductionPageQuery,
  OrganisationOfAddressDocument,
} from '#lib/graphql/documents.generated.ts';
import { type Api, ApiRefusal } from './api.ts';
import type { Viewer } from './session.ts';

export interface ReadAs {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}
export interface FoundIntroduction {
  readonly introduction: IntroductionPageQuery['introduction'];
  readonly readAs: ReadAs;
  /** The reader belongs to neither side. */
  readonly isBroker: boolean;
}

/**
 * The introduction as the first of the named organisations that may see it: an address of a broker names both sides. Without
 * a name, as the first of the reader's own that is part of it.
 */
export async function findIntroduction(
  api: Api,
  viewer: Viewer,
  id: string,
  slugs: readonly string[],
): Promise<FoundIntroduction> {
  const own = viewer.memberships.map(({ organisation }) => organisation);
  const named = await Promise.all(slugs.slice(0, 2).map((slug) => readAsOf(api, own, slug)));
  const tried = slugs.length > 0 ? named.filter((one) => one !== undefined) : own;
  for (const readAs of tried) {
    const introduction = await introductionAs(api, readAs.id, id);
    if (introduction) return { introduction, readAs, isBroker: !own.some((one) => one.id === readAs.id) };
  }
  error(404, { status: 404, message: m.web_error_404_text() });
}

/** The organisation with that name in addresses; undefined for one that there is not. */
export async function readAsOf(api: Api, own: readonly ReadAs[], slug: string): Promise<ReadAs | undefined> {
  const mine = own.find((one) => one.slug === slug);
  if (mine) return mine;
  const { organisation } = await api.ask(OrganisationOfAddressDocument, { slug });
  return organisation ?? undefined;
}

/** „Missing” and „not yours” are the same answer; an id that is none is missing, too. */
async function introductionAs(api: Api, organisationId: string, id: string) {
  try {
    return (await api.ask(IntroductionPageDocument, { organisationId, id })).introduction;
  } catch (problem) {
    if (problem instanceof ApiRefusal && (problem.has('NOT_FOUND') || problem.has('BAD_REQUEST'))) return undefined;
    throw problem;
  }
}
