import { redirect } from '@sveltejs/kit';
import {
  AnswerInterestDocument,
  CloseOfferDocument,
  DeleteOfferDraftDocument,
  OwnOffersDocument,
  RenewOfferDocument,
  SetMonthlyInterestsDocument,
} from '#lib/graphql/documents.generated.ts';
import { ownOffersPath, signInPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import { answerIn } from '#lib/server/offer-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api, viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  const choices = viewer.memberships.map(({ organisation, role }) => ({ ...organisation, role }));
  const { searchParams } = url;
  const named = [searchParams.get('for'), searchParams.get('organisation')];
  // A mail names the organisation by its id, for it may change its name in addresses.
  const us = choices.find(({ slug, id }) => named.includes(slug) || named.includes(id)) ?? choices[0];
  if (!us) return { choices };
  const { ownOffers, monthlyInterests } = await api.ask(OwnOffersDocument, { organisationId: us.id });
  return { choices, us, offers: ownOffers, monthlyInterests, done: searchParams.get('done') };
};

async function received({ locals, request, url }: RequestEvent) {
  const { viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname, language));
  const form = await request.formData();
  const slug = textIn(form, 'for');
  const us = viewer.memberships.find(({ organisation }) => organisation.slug === slug)?.organisation;
  return { form, slug, organisationId: us?.id ?? '', id: textIn(form, 'id') };
}

const doneAt = (slug: string, done: string, id?: string): string =>
  ownOffersPath({ for: slug, done }) + (id ? `#offer-${id}` : '');

export const actions: Actions = {
  renew: async (event) => {
    const { form, slug, organisationId, id } = await received(event);
    const deadline = textIn(form, 'deadline');
    const input = { organisationId, id, deadline, basedOn: Number(textIn(form, 'basedOn')) || 0 };
    const typed = { what: 'renew' as const, id, deadline };
    const refused = await orProblems(() => event.locals.api.ask(RenewOfferDocument, { input }), ['deadline'], typed);
    if (refused) return refused;
    redirect(303, doneAt(slug, 'renewed', id));
  },
  close: async (event) => {
    const { form, slug, organisationId, id } = await received(event);
    const as = textIn(form, 'as') === 'PARTNER_FOUND' ? 'PARTNER_FOUND' : 'WITHDRAWN';
    const typed = { what: 'close' as const, id };
    const input = { organisationId, id, as } as const;
    const refused = await orProblems(() => event.locals.api.ask(CloseOfferDocument, { input }), [], typed);
    if (refused) return refused;
    redirect(303, doneAt(slug, 'closed', id));
  },
  delete: async (event) => {
    const { slug, organisationId, id } = await received(event);
    const typed = { what: 'delete' as const, id };
    const refused = await orProblems(
      () => event.locals.api.ask(DeleteOfferDraftDocument, { organisationId, id }),
      [],
      typed,
    );
    if (refused) return refused;
    redirect(303, doneAt(slug, 'deleted'));
  },
  answer: async (event) => {
    const { form, organisationId } = await received(event);
    const interestId = textIn(form, 'interest');
    const typed = {
      what: 'answer' as const,
      id: interestId,
      reason: textIn(form, 'reason'),
      note: textIn(form, 'note'),
    };
    const answer = answerIn(form);
    const input = { organisationId, interestId, ...answer };
    const refused = await orProblems(() => event.locals.api.ask(AnswerInterestDocument, { input }), [], typed);
    if (refused) return refused;
    redirect(303, ownOffersPath({ for: textIn(form, 'for'), done: answer.answer.toLowerCase() }));
  },
  cap: async (event) => {
    const { form, slug, organisationId } = await received(event);
    const cap = textIn(form, 'monthlyInterests');
    const typed = { what: 'cap' as const, id: '', cap };
    const refused = await orProblems(
      () => event.locals.api.ask(SetMonthlyInterestsDocument, { organisationId, cap: Number(cap) || 0 }),
      ['monthlyInterests'],
      typed,
    );
    if (refused) return refused;
    redirect(303, doneAt(slug, 'cap'));
  },
};
