/** Files that are sent with messages: which, how large, and what they are called. What a file is, its content says, not its name. */
import { cleanText } from './profile-rules.ts';

/** By the ending that their names get. */
export const ATTACHMENT_TYPES = [
  ...['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'],
  ...['png', 'jpeg', 'webp', 'txt', 'csv', 'ics'],
] as const;
export type AttachmentType =
  'pdf' | 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'png' | 'jpeg' | 'webp' | 'txt' | 'csv' | 'ics';

export const ATTACHMENT_LIMITS = {
  megabytes: 10,
  perMessage: 5,
  /** Of all files that one organisation has sent. */
  megabytesOfOrganisation: 500,
  name: 150,
} as const;

export const MEGABYTE = 1024 * 1024;
export const ATTACHMENT_BYTES = ATTACHMENT_LIMITS.megabytes * MEGABYTE;

/**
 * - NOT_SCANNED: this installation has no scanner
 * - PENDING: it waits for the scanner, and nobody gets it until then
 * - CLEAN: nothing was found
 * - INFECTED: something was, and the file is gone
 */
export const SCAN_STATES = ['NOT_SCANNED', 'PENDING', 'CLEAN', 'INFECTED'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** Why a file is not taken. */
export const ATTACHMENT_REFUSALS = ['EMPTY', 'TYPE', 'MACROS', 'SCRIPTS', 'DAMAGED', 'INFECTED'] as const;
export type AttachmentRefusal = (typeof ATTACHMENT_REFUSALS)[number];

/** Other endings of the same type that people write. */
const OTHER_ENDINGS: Partial<Record<AttachmentType, readonly string[]>> = {
  jpeg: ['jpg', 'jpe', 'jfif'],
  txt: ['text', 'md', 'log'],
  ics: ['ical', 'vcs'],
};

/**
 * The name under which a file is kept: without folders, signs that programs take for something else, and endings that say it
 * is something it is not.
 */
export function cleanFileName(typed: string, type: AttachmentType): string {
  const bare = cleanText(typed.slice(0, 1000).replace(/\s+/g, ' '))
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = /\.([a-z0-9]{1,8})$/i.exec(bare)?.[1]?.toLowerCase();
  const isOf = ending === type || (ending !== undefined && (OTHER_ENDINGS[type] ?? []).includes(ending));
  const stem = isOf && ending !== undefined ? bare.slice(0, -ending.length - 1) : bare;
  const last = isOf && ending !== undefined ? ending : type;
  const short = [...stem].slice(0, ATTACHMENT_LIMITS.name - last.length - 1).join('');
  return `${short.trim() || 'file'}.${last}`;
}
