/** A person's copy of her data as a page that needs nothing else to be read: no script, no style sheet, no picture. */
import { m } from '@mosty/messages/messages';
import { auditActionText } from '@mosty/messages/trust-texts';

export type Copy = { readonly madeAt: string } & Readonly<Record<string, unknown>>;

const TITLES: Readonly<Record<string, () => string>> = {
  account: m.export_account,
  memberships: m.export_memberships,
  brokerRegions: m.export_brokerRegions,
  brokerOffice: m.export_brokerOffice,
  sessions: m.export_sessions,
  signInMethods: m.export_signInMethods,
  consents: m.export_consents,
  savedSearches: m.export_savedSearches,
  proposalAnswers: m.export_proposalAnswers,
  digests: m.export_digests,
  offers: m.export_offers,
  offerInterests: m.export_offerInterests,
  offerSteps: m.export_offerSteps,
  introductions: m.export_introductions,
  joinRequests: m.export_joinRequests,
  decidedJoinRequests: m.export_decidedJoinRequests,
  officeCodes: m.export_officeCodes,
  invitations: m.export_invitations,
  contacts: m.export_contacts,
  mails: m.export_mails,
  mailChoices: m.export_mailChoices,
  quietHours: m.export_quietHours,
  mailReports: m.export_mailReports,
  mailSuppressions: m.export_mailSuppressions,
  links: m.export_links,
  profileChanges: m.export_profileChanges,
  verifications: m.export_verifications,
  imports: m.export_imports,
  waitingImports: m.export_waitingImports,
  messages: m.export_messages,
  attachments: m.export_attachments,
  meetings: m.export_meetings,
  answersByMail: m.export_answersByMail,
  conversationReading: m.export_conversationReading,
  blockedOrganisations: m.export_blockedOrganisations,
  messageReports: m.export_messageReports,
  presence: m.export_presence,
  auditEntries: m.export_auditEntries,
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function cell(name: string, value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (name === 'action') return escape(auditActionText(String(value)));
  return escape(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

function table(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const [first] = rows;
  if (first === undefined) return `<p>${escape(m.export_none())}</p>`;
  const names = Object.keys(first);
  const head = names.map((name) => `<th scope="col">${escape(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${names.map((name) => `<td>${cell(name, row[name])}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

export function toReadableCopy(copy: Copy, language: string, madeOn: string): string {
  const sections = Object.entries(copy).flatMap(([name, rows]) =>
    Array.isArray(rows) ? [`<h2>${escape(TITLES[name]?.() ?? name)}</h2>\n${table(rows)}`] : [],
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(m.export_title())}</title>
<style>
body{font-family:sans-serif;line-height:1.5;margin:2rem auto;max-width:70rem;padding:0 1rem}
table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{border:1px solid #777;padding:.3rem .6rem;text-align:left;vertical-align:top}
</style>
</head>
<body>
<h1>${escape(m.export_title())}</h1>
<p>${escape(m.export_made({ date: madeOn }))}</p>
${sections.join('\n')}
</body>
</html>
`;
}
