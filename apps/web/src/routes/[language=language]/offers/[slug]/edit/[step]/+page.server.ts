import { m } from '@mosty/messages/messages';
import { error, fail, redirect } from '@sveltejs/kit';
import { editOfferPath, offerPath, ownOffersPath } from '#lib/links.ts';
import { draftOf, readDraft } from '#lib/offers/draft.ts';
import { isOfferStep, offerStepAfter, type OfferStep } from '#lib/offers/steps.ts';
import { textIn } from '#lib/server/form-text.ts';
import { openOffer, publishOffer, saveOfferStep } from '#lib/server/offer-editor.ts';
import type { Actions, PageServerLoad } from './$types';

const stepOf = (step: string): OfferStep => {
  if (!isOfferStep(step)) error(404, { status: 404, message: m.web_error_404_text() });
  return step;
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const step = stepOf(params.step);
  const { offer, themes, regions } = await openOffer(locals, params.slug, url);
  if (offer.state === 'CLOSED' || offer.state === 'EXPIRED') redirect(303, offerPath(offer));
  return { step, offer, themes, regions, draft: draftOf(offer), isSaved: url.searchParams.has('saved') };
};

export const actions: Actions = {
  /** Saves the page; „save and continue” leads to the next one, the last one publishes. */
  default: async ({ locals, params, request, url }) => {
    const step = stepOf(params.step);
    const form = await request.formData();
    const { offer } = await openOffer(locals, params.slug, url);
    const draft = readDraft(step, form, draftOf(offer));
    const opened = Number(textIn(form, 'version')) || offer.version;
    const { refused, version } = await saveOfferStep(locals.api, offer, { step, draft, version: opened });
    if (refused) return fail(refused.status, { step, draft, ...refused });
    const then = textIn(form, 'then');
    if (then === 'publish') {
      const published = await publishOffer(locals.api, offer, version);
      if (published !== null && typeof published === 'object') {
        return fail(published.status, { step, draft, ...published });
      }
      redirect(303, offerPath({ id: offer.id, slug: published }, { done: 'published' }));
    }
    const next = then === 'close' ? undefined : offerStepAfter(step);
    if (next) redirect(303, editOfferPath(offer.id, next, { saved: 1 }));
    redirect(303, offer.state === 'DRAFT' ? ownOffersPath({ done: 'saved' }) : offerPath(offer, { done: 'saved' }));
  },
};
