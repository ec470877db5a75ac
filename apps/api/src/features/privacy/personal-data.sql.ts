/**
 * Where the database knows a person, and what her copy of it contains. A guard rail compares: every column that points to an
 * account stands here, so nothing new is forgotten by the copy or by erasure.
 *
 * `$1` is the account's id, `$2` its address. No section gives away what signs in: hashes, tokens, keys.
 */
export const EXPORT_SECTIONS = {
  account: `select id, email, display_name as "name", language, role, created_at as "createdAt",
                   email_verified_at as "addressConfirmedAt", has_second_factor as "hasSecondFactor"
              from account where id = $1`,
  memberships: `select organisation.name as organisation, membership.role, membership.created_at as since
                  from membership join organisation on organisation.id = membership.organisation_id
                 where account_id = $1 order by membership.created_at`,
  brokerRegions: `select coalesce(region_code, '*') as region from broker_region where account_id = $1 order by 1`,
  brokerOffice: `select name from broker_office where account_id = $1`,
  sessions: `select browser, created_at as since, last_used_at as "lastUsedAt", expires_at as until
               from auth.open_session where account_id = $1 order by created_at`,
  signInMethods: `select 'password' as method, null as name, created_at as since
                    from auth.credential where account_id = $1
                  union all
                  select 'second factor', null, null from auth.second_factor where account_id = $1 and is_confirmed
                  union all
                  select 'passkey', name, created_at from auth.passkey where account_id = $1`,
  consents: `select kind, text_version as version, text_hash as "textHash", language, given_at as "givenAt"
               from consent where account_id = $1 order by given_at`,
  savedSearches: `select name, parameters, alert, created_at as since, seen_at as "lastLookedAt", alerted_at as "lastToldAt"
                    from saved_search where account_id = $1 order by created_at`,
  proposalAnswers: `select organisation.name as organisation, partner.name as "aboutOrganisation", reason, note,
                           dismissed_at as "saidAt", kept_apart_until as until
                      from proposal_dismissal
                      join organisation on organisation.id = organisation_id
                      join organisation partner on partner.id = partner_id where dismissed_by = $1
                    union all
                    select organisation.name, partner.name, null, null, snoozed_at, snoozed_until
                      from proposal_snooze
                      join organisation on organisation.id = organisation_id
                      join organisation partner on partner.id = partner_id where snoozed_by = $1
                    order by "saidAt"`,
  digests: `select 'WEEK' as kind, null as organisation, null as about, week::timestamptz as at
              from digest_week where account_id = $1
            union all
            select entry.kind, organisation.name, coalesce(partner.name, entry.subject_id::text), told_at
              from digest_entry entry
              join organisation on organisation.id = entry.organisation_id
              left join organisation partner on partner.id = entry.subject_id where account_id = $1
            order by at`,
  offers: `select organisation.name as organisation, offer.slug, offer.state, offer.created_at as "writtenAt",
                  offer.ended_at as "endedAt",
                  (select json_agg(json_build_object('language', language, 'title', title, 'text', text))
                     from offer_text where offer_id = offer.id) as texts
             from offer join organisation on organisation.id = offer.organisation_id
            where responsible_id = $1 order by offer.created_at`,
  offerInterests: `select organisation.name as organisation, offer.slug as offer, sentence, interest.language,
                          interest.state, expressed_at as "saidAt", interest.ended_at as "endedAt"
                     from offer_interest interest join offer on offer.id = offer_id
                     join organisation on organisation.id = interest.organisation_id
                    where account_id = $1 order by expressed_at`,
  offerSteps: `select offer.slug as offer, event, channel, at
                 from offer_transition step join offer on offer.id = step.offer_id where account_id = $1 order by step.id`,
  introductions: `select pl.name as "polishSide", cz.name as "czechSide", one.state, one.created_at as "startedAt",
                         one.end_at as "endedAt", case when one.starter_id = $1 then one.note end as note,
                         one.starter_id = $1 as "startedByYou",
                         (select json_agg(json_build_object('what', event, 'way', channel, 'at', at) order by id)
                            from introduction_transition where introduction_id = one.id and account_id = $1) as steps,
                         exists (select from introduction_contact where introduction_id = one.id
                                    and (account_id = $1 or lower(email) = lower($2))) as "gaveYourContact"
                    from introduction one join organisation pl on pl.id = one.pl_organisation_id
                         join organisation cz on cz.id = one.cz_organisation_id
                   where one.starter_id = $1
                      or one.id in (select introduction_id from introduction_transition where account_id = $1)
                      or one.id in (select introduction_id from introduction_contact
                                     where account_id = $1 or lower(email) = lower($2))
                   order by one.created_at`,
  joinRequests: `select organisation.name as organisation, note, state, reason, join_request.created_at as "askedAt",
                        closed_at as "closedAt"
                   from join_request join organisation on organisation.id = organisation_id
                  where account_id = $1 order by join_request.created_at`,
  decidedJoinRequests: `select organisation.name as organisation, state, closed_at as "closedAt"
                          from join_request join organisation on organisation.id = organisation_id
                         where closed_by = $1 order by closed_at`,
  officeCodes: `select organisation.name as organisation, office_code.created_at as "sentAt"
                  from office_code join organisation on organisation.id = organisation_id
                 where account_id = $1 order by office_code.created_at`,
  invitations: `select organisation.name as organisation, invitation.role, invitation.state,
                       invitation.created_at as "sentAt", invited_by = $1 as "sentByYou"
                  from invitation join organisation on organisation.id = organisation_id
                 where lower(invitation.email) = lower($2) or invited_by = $1 order by invitation.created_at`,
  contacts: `select organisation.name as organisation, label, person_name as "personName", email, phone, visibility
               from organisation_contact contact join organisation on organisation.id = contact.organisation_id
              where lower(email) = lower($2) order by organisation.name, position`,
  mails: `select template as kind, language, topic, state, created_at as "writtenAt", sent_at as "sentAt",
                 not_before as "waitsUntil"
            from mail_delivery
           where account_id = $1 or lower(recipient) = lower($2)
              or lower($2) in (select lower(one) from unnest(further_recipients) one)
           order by created_at`,
  mailChoices: `select topic, choice, chosen_by as "chosenBy", chosen_at as "chosenAt"
                  from mail_choice where account_id = $1 order by topic`,
  quietHours: `select from_time as "from", until_time as until, on_free_days as "onFreeDays"
                 from quiet_hours where account_id = $1`,
  mailReports: `select kind, source, status, diagnostic, reported_at as "reportedAt"
                  from mail_report where email = lower($2) order by reported_at`,
  mailSuppressions: `select reason, since, lifted_at as "liftedAt", lifted_by = $1 as "liftedByYou",
                            email = lower($2) as "isYourAddress"
                       from mail_suppression where email = lower($2) or lifted_by = $1 order by since`,
  links: `select purpose, created_at as "sentAt", expires_at as "validUntil", used_at as "usedAt"
            from signed_link where subject = $1 or payload ->> 'accountId' = $1::text order by created_at`,
  profileChanges: `select organisation.name as organisation, made_at as "madeAt", made_by as "madeAs", changes
                     from organisation_change change join organisation on organisation.id = change.organisation_id
                    where actor_id = $1 order by made_at`,
  verifications: `select organisation.name as organisation, verification.verified_at as "verifiedAt",
                         verification.verified_by as office, checks
                    from organisation_verification verification
                    join organisation on organisation.id = verification.organisation_id
                   where account_id = $1 order by verification.verified_at`,
  imports: `select source, file_name as "fileName", started_at as "startedAt", finished_at as "finishedAt"
              from import_run where account_id = $1 order by started_at`,
  // Somebody else's file may name her; what it is called is then not hers to know.
  waitingImports: `select source, case when account_id = $1 then file_name end as "fileName", created_at as "uploadedAt",
                          account_id = $1 as "uploadedByYou"
                     from import_upload
                    where account_id = $1 or position(lower($2) in lower(preview::text)) > 0
                       or position(lower($2) in lower(encode(content, 'escape'))) > 0
                    order by created_at`,
  messages: `select organisation.name as "inTheNameOf", message.sent_at as "sentAt", message.via, message.language,
                    message.entries as text, message.conversation_id as conversation
               from message left join organisation on organisation.id = message.organisation_id
              where author_id = $1 order by message.sent_at, message.number`,
  attachments: `select organisation.name as "inTheNameOf", file_name as "fileName", type, size, scan,
                       attachment.created_at as "uploadedAt", message_id is not null as "wasSent"
                  from attachment left join organisation on organisation.id = attachment.organisation_id
                 where account_id = $1 order by attachment.created_at`,
  meetings: `select organisation.name as "proposedBy", state, agreed_moment as "agreedMoment", place, link,
                    case when proposed_by = $1 then note end as note, proposed_at as "proposedAt",
                    proposed_by = $1 as "proposedByYou", answered_by = $1 as "answeredByYou",
                    cancelled_by = $1 as "cancelledByYou"
               from meeting left join organisation on organisation.id = meeting.organisation_id
              where proposed_by = $1 or answered_by = $1 or cancelled_by = $1 order by proposed_at`,
  answersByMail: `select received_at as "receivedAt", way, outcome, sender as "sentFrom", account_id = $1 as "takenAsYours",
                         is_explained as "youWereToldWhy"
                    from inbound_mail where account_id = $1 or lower(sender) = lower($2) order by received_at`,
  conversationReading: `select conversation_id as conversation, joined_at as since, read_up_to as "readUpTo",
                               read_at as "readAt", muted_at as "mutedAt", noticed_at as "mailedAt"
                          from conversation_reader where account_id = $1 order by joined_at`,
  blockedOrganisations: `select ours.name as "inTheNameOf", theirs.name as organisation, reason, blocked_at as since
                           from organisation_block block
                           join organisation ours on ours.id = block.organisation_id
                           join organisation theirs on theirs.id = block.blocked_id
                          where blocked_by = $1 order by blocked_at`,
  messageReports: `select reason, case when reported_by = $1 then note end as note, reported_at as "reportedAt", state,
                          decided_at as "decidedAt", case when decided_by = $1 then decision_note end as "yourDecision",
                          reported_by = $1 as "reportedByYou"
                     from message_report where reported_by = $1 or decided_by = $1 order by reported_at`,
  presence: `select seen_at as "pageOpenAt" from live_presence where account_id = $1`,
  auditEntries: `select at, action, organisation_id as "organisationId", actor_id = $1 as "byYou", detail
                   from audit_entry where actor_id = $1 or account_id = $1 order by id`,
} as const;

export type ExportSection = keyof typeof EXPORT_SECTIONS;
