/** Who somebody is to an offer, and what her forms send. */
import type { InterestDeclineReason } from '@mosty/domain/offers';
import { m } from '@mosty/messages/messages';
import { error } from '@sveltejs/kit';
import { type InterestAnswerInput, OfferForUsDocument, OfferPageDocument } from '#lib/graphql/documents.generated.ts';
import type { Api } from './api.ts';
import { textIn } from './form-text.ts';
import type { Viewer } from './session.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function loadOffer(api: Api, viewer: Viewer | undefined, key: string, as: string | null) {
  const { offer } = await api.ask(OfferPageDocument, UUID.test(key) ? { id: key } : { slug: key });
  if (!offer) error(404, { status: 404, message: m.web_error_404_text() });
  const ours = (viewer?.memberships ?? []).map(({ organisation }) => organisation);
  const owner = ours.find(({ id }) => id === offer.organisation.id);
  const across = ours.filter(({ country }) => country !== offer.country);
  const us = across.find(({ slug }) => slug === as) ?? across[0];
  const forUs =
    us && !owner ? (await api.ask(OfferForUsDocument, { id: offer.id, organisationId: us.id })).offer : null;
  return { offer, owner, across, us, fit: forUs?.fitFor ?? null, interest: forUs?.interestOf ?? null };
}

/** The answer of an owner, as a form says it. */
export function answerIn(form: FormData): InterestAnswerInput {
  const answer = textIn(form, 'answer');
  if (answer !== 'TALK' && answer !== 'PARTNER') {
    const reason = (textIn(form, 'reason') || null) as InterestDeclineReason | null;
    return { answer: 'DECLINE', reason, note: textIn(form, 'note') || null };
  }
  return { answer };
}
