/** What of the audit log somebody asks for: names as people know them become ids. */
import { m } from '@mosty/messages/messages';
import { AUDIT_ACTIONS } from '#lib/admin/audit-texts.ts';
import { typedIn } from '#lib/admin/words.ts';
import { AdminUsersDocument, type AuditAction, OrganisationPageDocument } from '#lib/graphql/documents.generated.ts';
import type { Api } from './api.ts';
import type { Problems } from './field-problems.ts';

export interface AuditForm {
  readonly action: AuditAction | undefined;
  readonly account: string;
  readonly organisation: string;
  readonly from: string;
  readonly until: string;
}

export interface AuditQuestion {
  readonly action: AuditAction | null;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function readAuditForm(query: URLSearchParams): AuditForm {
  const day = (name: string): string => {
    const typed = query.get(name) ?? '';
    return DAY.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : '';
  };
  return {
    action: AUDIT_ACTIONS.find((one) => one === query.get('action')),
    account: typedIn(query.get('account')).trim(),
    organisation: typedIn(query.get('organisation'), 500).trim(),
    ...{ from: day('from'), until: day('until') },
  };
}

/** Days are whole days of Central European winter time: an hour more or less at their edges is nobody's secret. */
const momentOf = (day: string, daysLater = 0): string | null =>
  day === '' ? null : new Date(Date.parse(`${day}T00:00:00+01:00`) + daysLater * DAY_MS).toISOString();

/** Undefined where something that was named does not exist; `problems` says what. */
export async function askedFor(
  api: Api,
  form: AuditForm,
): Promise<{ readonly question: AuditQuestion | undefined; readonly problems: Problems }> {
  const problems: Record<string, string> = {};
  const accountId = form.account === '' ? null : await accountOf(api, form.account);
  if (accountId === undefined) problems.account = m.admin_audit_unknown_account();
  const organisationId = form.organisation === '' ? null : await organisationOf(api, form.organisation);
  if (organisationId === undefined) problems.organisation = m.admin_audit_unknown_organisation();
  if (accountId === undefined || organisationId === undefined) return { question: undefined, problems };
  const dates = { from: momentOf(form.from), until: momentOf(form.until, 1) };
  return { question: { action: form.action ?? null, accountId, organisationId, ...dates }, problems };
}

async function accountOf(api: Api, typed: string): Promise<string | undefined> {
  if (UUID.test(typed)) return typed;
  const { administeredAccounts } = await api.ask(AdminUsersDocument, { filter: { text: typed } });
  return administeredAccounts.nodes.find(({ email }) => email === typed.toLowerCase())?.id;
}

async function organisationOf(api: Api, typed: string): Promise<string | undefined> {
  if (UUID.test(typed)) return typed;
  const slug = /([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(typed.toLowerCase())?.[1];
  if (slug === undefined) return undefined;
  return (await api.ask(OrganisationPageDocument, { slug })).organisation?.id;
}
