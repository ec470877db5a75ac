import { OFFER_IDS } from './offer-foreign-ids.ts';
import { MEETING_IDS } from './meeting-foreign-ids.ts';
import { TALK_IDS } from './talk-foreign-ids.ts';
import { anOrganisation } from '../an-organisation.ts';
import { type TestAccount, type TestApi } from '../create-test-api.ts';

/** Whoever may ask, and how she comes to be it; `here` is the organisation that is asked about, in the region PL-16. */
export const ROLES: Readonly<
  Record<string, (api: TestApi, here: string, elsewhere: string) => Promise<TestAccount | undefined>>
> = {
  visitor: async () => undefined,
  'signed in': (api) => api.signIn(),
  member: (api, here) => api.signIn({ memberOf: [here], membership: 'MEMBER' }),
  coordinator: (api, here) => api.signIn({ memberOf: [here], membership: 'COORDINATOR' }),
  'member elsewhere': (api, _, elsewhere) => api.signIn({ memberOf: [elsewhere], membership: 'MEMBER' }),
  'coordinator elsewhere': (api, _, elsewhere) => api.signIn({ memberOf: [elsewhere], membership: 'COORDINATOR' }),
  'broker here': (api) => api.signIn({ brokerOf: ['PL-02', 'PL-16'] }),
  'broker elsewhere': (api) => api.signIn({ brokerOf: ['CZ071'] }),
  'broker of all': (api) => api.signIn({ brokerOf: 'ALL' }),
  administrator: (api) => api.signIn({ role: 'ADMIN' }),
};

export const ROLE_NAMES = Object.keys(ROLES);

/**
 * What the ids in arguments name that are not organisations: something that exists and belongs to nobody who asks. An
 * operation with another id adds its line: how to make such a thing, and its id.
 */
export const FOREIGN: Readonly<Record<string, (api: TestApi, here: string) => Promise<string>>> = {
  ...OFFER_IDS,
  ...MEETING_IDS,
  ...TALK_IDS,
  'capturedMail.id': async (api) => {
    const [row] = await api.db.query<{ id: string }[]>(
      `insert into captured_mail (message_id, sender, recipients, subject, text, sent_at)
       values (gen_random_uuid(), 'a', '{b}', 's', 't', now()) returning id`,
    );
    return idOf(row);
  },
  'changeSavedSearch.id': savedSearch,
  'deleteSavedSearch.id': savedSearch,
  'markSavedSearchSeen.id': savedSearch,
  'administeredAccount.accountId': account,
  'blockAccount.accountId': account,
  'changeAccountRole.input.accountId': account,
  'endAccountSessions.accountId': account,
  'resendAccountConfirmation.accountId': account,
  'unblockAccount.accountId': account,
  'mergePreview.keptId': organisation,
  'mergePreview.otherId': organisation,
  'mergeOrganisations.input.keptId': organisation,
  'mergeOrganisations.input.otherId': organisation,
  'discardImport.id': importUpload,
  'importUpload.id': importUpload,
  'runImport.id': importUpload,
  'retryMail.id': failedMail,
  'liftMailSuppression.id': async (api) => {
    const [row] = await api.db.query<{ id: string }[]>(
      `insert into mail_suppression (email, reason) values (gen_random_uuid() || '@example.org', 'HARD_BOUNCE') returning id`,
    );
    return idOf(row);
  },
  // A place and a partner are chosen, not owned; a logo and a change belong to the organisation.
  'setPartnerships.input.partnerships.partnerId': async (api) => (await anOrganisation().in('CZ').save(api)).id,
  // Whoever is proposed is chosen, too.
  'acceptProposal.input.partnerId': partnerAcross,
  'dismissProposal.input.partnerId': partnerAcross,
  'snoozeProposal.input.partnerId': partnerAcross,
  'undoDismissal.input.partnerId': partnerAcross,
  'meetingOutlook.partnerId': partnerAcross,
  'startIntroduction.input.partnerId': partnerAcross,
  'startIntroductionForTwo.input.partnerId': partnerAcross,
  'introduction.id': introduction,
  'answerIntroduction.input.id': introduction,
  'askIntroduction.input.id': introduction,
  'correctIntroduction.input.id': introduction,
  'noteContact.input.id': introduction,
  'tellOutcome.input.id': introduction,
  'withdrawIntroduction.input.id': introduction,
  'auditEntries.accountId': account,
  'endSession.id': async (api) => {
    const [row] = await api.db.query<{ id: string }[]>('select id from auth.open_session where account_id = $1', [
      await account(api),
    ]);
    return idOf(row);
  },
  'removePasskey.id': async (api) => {
    const [row] = await api.db.query<{ id: string }[]>(
      `insert into auth.passkey (account_id, public_key, credential_id, counter, device_type, is_backed_up)
       values ($1, 'k', gen_random_uuid(), 0, 'singleDevice', false) returning id`,
      [await account(api)],
    );
    return idOf(row);
  },
  'changeMemberRole.input.accountId': member,
  'createOrganisation.input.placeId': place,
  'decideJoinRequest.input.requestId': joinRequest,
  'handOverCoordination.accountId': member,
  'removeMember.accountId': member,
  'resendInvitation.invitationId': invitation,
  'revokeInvitation.invitationId': invitation,
  'sendOfficeCode.addressId': async (api, here) => {
    const [row] = await api.db.query<{ id: string }[]>(
      'select id from organisation_contact where organisation_id = $1',
      [here],
    );
    return idOf(row);
  },
  'similarOrganisations.input.placeId': place,
  'withdrawJoinRequest.requestId': joinRequest,
  'signInAsExample.accountId': account,
  'undoOrganisationChange.input.changeId': async (api, here) => {
    const [row] = await api.db.query<{ id: string }[]>(
      `insert into organisation_change (organisation_id, version, made_by, changes)
       values ($1, 1, 'MEMBER', '[{"field": "website", "before": null, "after": "https://example.org"}]') returning id`,
      [here],
    );
    return idOf(row);
  },
  'updateOrganisation.input.placeId': async (api, here) => (await anOrganisation().save(api)).placeId ?? here,
};

async function partnerAcross(api: TestApi): Promise<string> {
  return (await anOrganisation().in('CZ').save(api)).id;
}

/** Of two others, who have met. */
async function introduction(api: TestApi): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    `insert into introduction (pl_organisation_id, cz_organisation_id, started_by, state, a_answer, a_answered_at,
                               b_answer, b_asked_at, b_answered_at, introduced_at, created_at, changed_at, due_at)
     values ($1, $2, 'A', 'INTRODUCED', 'ACCEPTED', now(), 'ACCEPTED', now(), now(), now(), now(), now(), now())
     returning id`,
    [await organisation(api), await partnerAcross(api)],
  );
  return idOf(row);
}

async function organisation(api: TestApi): Promise<string> {
  return (await anOrganisation().save(api)).id;
}

/** Another administrator's: also she who may import does not find it. */
async function importUpload(api: TestApi): Promise<string> {
  const { accountId } = await api.signIn({ role: 'ADMIN' });
  const [row] = await api.db.query<{ id: string }[]>(
    `insert into import_upload (account_id, source, file_name, mapping, content, preview, created_at)
     values ($1, 'gus-terc', 'f', '{}', '', '{}', now()) returning id`,
    [accountId],
  );
  return idOf(row);
}

async function failedMail(api: TestApi): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    `insert into mail_delivery (template, recipient, language, params, message_id, state, last_error)
     values ('test', 'a@example.org', 'pl', '{"a": 1}', gen_random_uuid(), 'FAILED', '550') returning id`,
  );
  return idOf(row);
}

async function account(api: TestApi): Promise<string> {
  return (await api.signIn()).accountId;
}

async function member(api: TestApi, here: string): Promise<string> {
  return (await api.signIn({ memberOf: [here], membership: 'MEMBER' })).accountId;
}

async function place(api: TestApi): Promise<string> {
  return (await anOrganisation().save(api)).placeId;
}

async function joinRequest(api: TestApi, here: string): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    'insert into join_request (organisation_id, account_id) values ($1, $2) returning id',
    [here, await account(api)],
  );
  return idOf(row);
}

async function invitation(api: TestApi, here: string): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    `insert into invitation (organisation_id, email, role, language, expires_at)
     values ($1, 'colleague@example.org', 'MEMBER', 'pl', now() + interval '1 day') returning id`,
    [here],
  );
  return idOf(row);
}

async function savedSearch(api: TestApi): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    `insert into saved_search (account_id, name, parameters, alert) values ($1, 'Rowery', 'q=rowery', 'NEVER')
     returning id`,
    [await account(api)],
  );
  return idOf(row);
}

function idOf(row: { id: string } | undefined): string {
  if (row === undefined) throw new Error('Nothing was saved');
  return row.id;
}
