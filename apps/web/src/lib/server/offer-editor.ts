/** Loading and saving of the offer editor: one page of it at a time. */
import { errorText } from '@mosty/messages/error-texts';
import { m } from '@mosty/messages/messages';
import { error, redirect } from '@sveltejs/kit';
import { OfferEditorDocument, PublishOfferDocument, SaveOfferDocument } from '#lib/graphql/documents.generated.ts';
import { signInPath } from '#lib/links.ts';
import { notNumbers, type OfferDraft, partOf } from '#lib/offers/draft.ts';
import type { OfferStep } from '#lib/offers/steps.ts';
import { type Api, ApiRefusal, ApiUnavailable } from './api.ts';
import type { Problems } from './field-problems.ts';

/** An offer that the viewer may edit; for everybody else it does not exist, and a visitor is asked to sign in. */
export async function openOffer({ api, viewer, language }: App.Locals, id: string, url: URL) {
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  const { offer, themes, regions } = await api.ask(OfferEditorDocument, { id });
  const isOwner = viewer.memberships.some(({ organisation }) => organisation.id === offer?.organisation.id);
  if (!offer || !isOwner) error(404, { status: 404, message: m.web_error_404_text() });
  return { offer, themes, regions: regions.filter(({ country }) => country !== offer.country) };
}
export type OpenOffer = Awaited<ReturnType<typeof openOffer>>['offer'];

export interface RefusedOffer {
  readonly status: number;
  readonly problems: Problems;
  /** Somebody else saved it after it had been opened. */
  readonly isConflict: boolean;
  readonly version: number;
}

/** `texts.pl.title` → `title-pl`: what the field is called in the form. */
const fieldOf = (field: string): string => field.replace(/^texts\.(\w+)\.(title|text)$/, '$2-$1');

function toRefused(problem: unknown, version: number): RefusedOffer {
  if (problem instanceof ApiUnavailable) {
    return { status: 503, problems: { form: m.web_error_503_text() }, isConflict: false, version };
  }
  if (!(problem instanceof ApiRefusal)) throw problem;
  const conflict = problem.refusals.find(({ code }) => code === 'EDIT_CONFLICT');
  if (conflict) {
    const saved = (conflict.params as { version: number }).version;
    return { status: 409, problems: { form: m.offers_conflict() }, isConflict: true, version: saved };
  }
  const problems: Record<string, string> = {};
  for (const { code, params } of problem.refusals) {
    const field = 'field' in params ? fieldOf(params.field) : 'form';
    problems[field] ??= errorText(code, params);
  }
  return { status: 400, problems, isConflict: false, version };
}

/** Gives nothing when it is saved. */
export async function saveOfferStep(
  api: Api,
  offer: OpenOffer,
  { step, draft, version }: { readonly step: OfferStep; readonly draft: OfferDraft; readonly version: number },
): Promise<{ readonly refused?: RefusedOffer; readonly version: number }> {
  const wrong = notNumbers(step, draft);
  if (wrong.length > 0) {
    const problems = Object.fromEntries(
      wrong.map((field) => [
        field,
        errorText('NOT_A_WHOLE_NUMBER', { field, value: String(draft[field as keyof OfferDraft]) }),
      ]),
    );
    return { refused: { status: 400, problems, isConflict: false, version }, version };
  }
  try {
    const { saveOffer } = await api.ask(SaveOfferDocument, {
      input: { organisationId: offer.organisation.id, id: offer.id, version, ...partOf(step, draft) },
    });
    return { version: saveOffer.version };
  } catch (problem) {
    return { refused: toRefused(problem, version), version };
  }
}

export async function publishOffer(api: Api, offer: OpenOffer, version: number): Promise<RefusedOffer | string | null> {
  try {
    const { publishOffer: published } = await api.ask(PublishOfferDocument, {
      input: { organisationId: offer.organisation.id, id: offer.id, version },
    });
    return published.slug;
  } catch (problem) {
    return toRefused(problem, version);
  }
}
