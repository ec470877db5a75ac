/**
 * By what somebody shows that she works for an office that nobody has claimed: an address on its own domain, or a code that
 * was sent to its public address.
 *
 * Domains come in here as ASCII (`xn--…`): letters that only look alike are other domains then.
 */

/** Addresses there belong to anybody. Names of which any ending counts, and whole domains. */
const PROVIDER_NAMES = new Set([
  ...['gmail', 'googlemail', 'outlook', 'hotmail', 'live', 'msn', 'yahoo', 'ymail', 'icloud', 'aol', 'gmx', 'proton'],
  ...['protonmail', 'tutanota', 'mail', 'email', 'seznam', 'centrum', 'atlas', 'volny', 'tiscali', 'post', 'quick'],
  ...['wp', 'o2', 'onet', 'op', 'interia', 'poczta', 'vp', 'tlen', 'gazeta', 'autograf', 'buziaczek', 'spoko', 'go2'],
]);
const PROVIDERS = new Set([
  ...['me.com', 'mac.com', 'pm.me', 'tuta.com', 'tuta.io', 'duck.com', 'hey.com', 'fastmail.com', 'zoho.com'],
  ...['poczta.onet.pl', 'poczta.onet.eu', 'poczta.fm', 'int.pl', 'interia.eu', 'onet.eu', 'amorki.pl', 'opoczta.pl'],
  ...['email.cz', 'post.cz', 'spoluzaci.cz', 'stream.cz', 'klikni.cz', 'azet.sk', 'zoznam.sk', 'iol.cz', 'upcmail.cz'],
]);

/** Many offices have their pages there, so that the domain is nobody's own. */
const SHARED_HOSTS = new Set([
  ...['gov.pl', 'samorzad.gov.pl', 'facebook.com', 'instagram.com', 'linkedin.com', 'youtube.com', 'google.com'],
  ...['sites.google.com', 'wordpress.com', 'blogspot.com', 'wixsite.com', 'webnode.cz', 'webnode.pl', 'estranky.cz'],
  ...['webnode.page', 'github.io', 'ngo.pl', 'bip.gov.pl', 'ezamowienia.gov.pl', 'gov.cz', 'mestaobce.cz', 'x.com'],
  ...[
    'home.pl',
    'nazwa.pl',
    'cba.pl',
    'prv.pl',
    'republika.pl',
    'strefa.pl',
    'sweb.cz',
    'wz.cz',
    'mzf.cz',
    'webpark.cz',
  ],
]);

/** Endings below which names are sold to anybody, as far as offices use them as their own. */
const IS_ENDING = /^(com|org|net|edu|info|biz|gov|gmina|powiat|miasta|co)\.(pl|cz)$/;

const FORM = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(xn--[a-z0-9-]+|[a-z]{2,})$/;

/** The domain of an address or of a web address, as ASCII; null when it is none. */
export type ToAscii = (domain: string) => string;

/** Whether everybody may have an address there. */
export function isPublicProvider(domain: string): boolean {
  const [name = '', ...rest] = domain.split('.');
  // `yahoo.com` and `yahoo.co.uk`, but not `mail.gmina.pl`.
  const isEnding = rest.length === 1 || (rest.length === 2 && (rest[0]?.length ?? 0) <= 3);
  return PROVIDERS.has(domain) || (isEnding && PROVIDER_NAMES.has(name));
}

export function domainOfEmail(email: string, toAscii: ToAscii): string | null {
  const at = email.lastIndexOf('@');
  return at < 1 ? null : cleanDomain(email.slice(at + 1), toAscii);
}

export function domainOfWebsite(website: string, toAscii: ToAscii): string | null {
  const host = /^https?:\/\/([^/?#]+)/i.exec(website.trim())?.[1];
  // What stands before an @ is a name, and never where the page is.
  if (host === undefined || host.includes('@')) return null;
  return cleanDomain(host.replace(/:\d+$/, '').replace(/^www\./i, ''), toAscii);
}

function cleanDomain(written: string, toAscii: ToAscii): string | null {
  const ascii = toAscii(written.trim().toLowerCase().replace(/\.$/, ''));
  return FORM.test(ascii) && ascii.length <= 253 ? ascii : null;
}

/**
 * The domains whose addresses prove that somebody works there. Exactly these: `bip.gmina.example` does not speak for
 * `gmina.example`, nor the other way round, for whoever sells names below a domain lets anybody have one.
 */
export function ownDomains(
  office: { readonly website: string | null; readonly publicEmails: readonly string[] },
  toAscii: ToAscii,
): string[] {
  const named = [
    office.website === null ? null : domainOfWebsite(office.website, toAscii),
    ...office.publicEmails.map((email) => domainOfEmail(email, toAscii)),
  ];
  return [...new Set(named)].filter((domain): domain is string => domain !== null && isOwn(domain));
}

const isOwn = (domain: string): boolean =>
  !isPublicProvider(domain) && !SHARED_HOSTS.has(domain) && !IS_ENDING.test(domain);

/** Codes are sent to an office on paper-like ways: no letter or digit looks like another. */
export const OFFICE_CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const OFFICE_CODE = {
  length: 8,
  validHours: 72,
  attempts: 5,
  /** Of one account for one organisation, and of all accounts for one organisation, within a day. */
  sentADay: 3,
  sentToOfficeADay: 6,
} as const;

/** What was typed, as the code is written: without blanks and hyphens, in capitals. Null when it cannot be a code. */
export function readOfficeCode(typed: string): string | null {
  const compact = typed
    .normalize('NFKC')
    .replace(/[\s\-–—.]/g, '')
    .toUpperCase();
  const isCode =
    compact.length === OFFICE_CODE.length && [...compact].every((sign) => OFFICE_CODE_LETTERS.includes(sign));
  return isCode ? compact : null;
}

/** Letters for bytes that nobody can foresee; 240 of 256 values are used, so that each letter is as likely. */
export function officeCodeOf(bytes: Uint8Array): string {
  const usable = [...bytes].filter((byte) => byte < 240).map((byte) => OFFICE_CODE_LETTERS[byte % 30]);
  return usable.slice(0, OFFICE_CODE.length).join('');
}

/** `ABCD-EFGH`: easier to read and to type. */
export const writtenOfficeCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
