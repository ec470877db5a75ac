/** What the badge on a profile rests on: what a broker checked, and against which public register. */
import { type RegisterName } from './errors.ts';
import { type Country } from './vocabulary.ts';

/** What a broker ticks; each has a sentence in libs/messages. */
export const VERIFICATION_CHECKS = ['REGISTER_ENTRY', 'NAME', 'SEAT', 'NOT_ENDED', 'CONTACT'] as const;
export type VerificationCheck = (typeof VERIFICATION_CHECKS)[number];

/** Without these nothing is verified. */
export const NEEDED_CHECKS: readonly VerificationCheck[] = ['REGISTER_ENTRY', 'NAME'];

/** Why a verification was taken back. */
export const REVOCATION_REASONS = ['ENTRY_GONE', 'WRONG_BODY', 'NOT_ENTITLED', 'MISTAKE', 'OTHER'] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** Official names of offices are long, sentences about reasons should not be. */
export const VERIFICATION_LIMITS = { office: 120, note: 300 } as const;

/** Where anybody can look the identifier up. No address carries a number: what a site takes in its address may change. */
export const REGISTER_SEARCH: Readonly<Record<RegisterName, { readonly url: string; readonly country: Country }>> = {
  TERYT: { url: 'https://eteryt.stat.gov.pl/', country: 'PL' },
  REGON: { url: 'https://wyszukiwarkaregon.stat.gov.pl/', country: 'PL' },
  KRS: { url: 'https://wyszukiwarka-krs.ms.gov.pl/', country: 'PL' },
  LAU2: { url: 'https://vdp.cuzk.gov.cz/', country: 'CZ' },
  ICO: { url: 'https://ares.gov.cz/', country: 'CZ' },
};

/** Which identifier says most about a body: the register that knows whether it exists comes first. */
export const REGISTER_ORDER: readonly RegisterName[] = ['KRS', 'ICO', 'REGON', 'TERYT', 'LAU2'];

/** What makes the checks of a broker too few; null when they suffice. */
export function missingCheck(checks: readonly VerificationCheck[]): VerificationCheck | null {
  return NEEDED_CHECKS.find((needed) => !checks.includes(needed)) ?? null;
}

/** Whether an address lies on the office's own domain: `sekretariat@um.example.org` on the site `https://www.um.example.org`. */
export function isOnDomainOf(email: string, website: string | null): boolean {
  const site = /^https?:\/\/(?:www\.)?([^/:?#@]+)(?:[/:?#]|$)/i.exec(website ?? '')?.[1]?.toLowerCase();
  if (site === undefined) return false;
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return domain === site || domain.endsWith(`.${site}`);
}
