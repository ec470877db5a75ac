/** What the ids of offers and interests name: those of somebody else, and a draft that only its owner knows. */
import { anOrganisation } from '../an-organisation.ts';
import { type TestApi } from '../create-test-api.ts';

export const OFFER_IDS: Readonly<Record<string, (api: TestApi) => Promise<string>>> = {
  'offer.id': draft,
  'saveOffer.input.id': draft,
  'publishOffer.input.id': draft,
  'renewOffer.input.id': draft,
  'closeOffer.input.id': draft,
  'deleteOfferDraft.id': draft,
  'expressInterest.input.offerId': draft,
  'expressInterest.input.interestId': interest,
  'withdrawInterest.interestId': interest,
  'answerInterest.input.interestId': interest,
};

async function draft(api: TestApi): Promise<string> {
  const { id } = await anOrganisation().save(api);
  return saved(
    await api.db.query<{ id: string }[]>(
      `insert into offer (organisation_id, country, kind) values ($1, 'PL', 'OFFER') returning id`,
      [id],
    ),
  );
}

async function interest(api: TestApi): Promise<string> {
  const { id } = await anOrganisation().in('CZ').save(api);
  return saved(
    await api.db.query<{ id: string }[]>(
      `insert into offer_interest
         (id, offer_id, offer_country, organisation_id, country, state, sentence, language, expressed_at)
       values (gen_random_uuid(), $1, 'PL', $2, 'CZ', 'WAITING', 's', 'cs', now()) returning id`,
      [await draft(api), id],
    ),
  );
}

function saved([row]: readonly { readonly id: string }[]): string {
  if (row === undefined) throw new Error('Nothing was saved');
  return row.id;
}
