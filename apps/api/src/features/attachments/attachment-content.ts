import { type AttachmentRefusal, type AttachmentType } from '@mosty/domain/attachments';
import { fileTypeFromBuffer } from 'file-type';
import { ZipError, zipEntries } from '../imports/zip-archive.ts';

export type SeenContent =
  { readonly type: AttachmentType; readonly why?: never } | { readonly type?: never; readonly why: AttachmentRefusal };

/** What file-type calls them. */
const KNOWN: Readonly<Record<string, AttachmentType>> = {
  ...{ pdf: 'pdf', png: 'png', jpg: 'jpeg', webp: 'webp', ics: 'ics' },
  ...{ docx: 'docx', xlsx: 'xlsx', pptx: 'pptx', odt: 'odt', ods: 'ods', odp: 'odp' },
};
const ARCHIVED: ReadonlySet<AttachmentType> = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp']);
/** Office files of the kinds that say by themselves that they have macros. */
const WITH_MACROS = new Set(['docm', 'xlsm', 'pptm', 'dotm', 'xltm', 'potm', 'ppsm']);
const WITH_SCRIPTS = new Set(['svg', 'html', 'xml']);

/** Where office programs keep macros, embedded programs and what runs by itself. */
const MACRO_PARTS = [
  /(^|\/)vbaProject\.bin$/i,
  /(^|\/)vbaData\.xml$/i,
  /(^|\/)macrosheets\//i,
  /(^|\/)activeX\//i,
  /^Basic\//,
  /^Scripts\//,
];

const SHEET_ENDINGS = /\.csv$/i;
const CALENDAR = /^\s*BEGIN:VCALENDAR\s/i;
/** A page, a picture of vectors or a program as a browser would read it, whatever it is called. */
const SCRIPTS = /<\s*(!doctype\s+html|html|head|body|svg|script|iframe|object|embed|link|style)\b|<\?xml|<\?php|^#!/i;
/** So much of a text is looked through for the above. */
const LOOKED_AT = 64 * 1024;

/** What a file is by its content. Its name only tells a table in a text from a text. */
export async function seeContent(content: Buffer, name: string): Promise<SeenContent> {
  if (content.length === 0) return { why: 'EMPTY' };
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found === undefined) return seeText(content, name);
  if (WITH_MACROS.has(found.ext)) return { why: 'MACROS' };
  if (WITH_SCRIPTS.has(found.ext)) return { why: 'SCRIPTS' };
  const type = KNOWN[found.ext];
  if (type === undefined) return { why: 'TYPE' };
  return ARCHIVED.has(type) ? seeArchive(content, type) : { type };
}

function seeArchive(content: Buffer, type: AttachmentType): SeenContent {
  try {
    const names = zipEntries(content).map((entry) => entry.name);
    return names.some((name) => MACRO_PARTS.some((part) => part.test(name))) ? { why: 'MACROS' } : { type };
  } catch (error) {
    if (error instanceof ZipError) return { why: 'DAMAGED' };
    throw error;
  }
}

/** A text in UTF-8, UTF-16 with its mark, or an encoding of the two countries; no text has zeros or control characters. */
function seeText(content: Buffer, name: string): SeenContent {
  const isWide = /^(\xff\xfe|\xfe\xff)/.test(content.toString('latin1', 0, 2));
  if (hasControls(content, isWide)) return { why: 'TYPE' };
  const start = content.subarray(0, LOOKED_AT);
  const text = isWide ? new TextDecoder('utf-16').decode(start) : start.toString('latin1');
  const marks = text.replace(/^\u00ef\u00bb\u00bf|^\ufeff/, '');
  if (SCRIPTS.test(marks)) return { why: 'SCRIPTS' };
  if (CALENDAR.test(marks)) return { type: 'ics' };
  return { type: SHEET_ENDINGS.test(name) ? 'csv' : 'txt' };
}

const FIRST_PRINTED = 32;
const DELETE = 127;
/** Tab, line feed, vertical tab, form feed, carriage return, end of file of old systems, escape. */
const BLANKS = new Set([9, 10, 11, 12, 13, 26, 27]);

/** In UTF-16 every second byte of a plain letter is zero, so there only pairs of zeros tell. */
function hasControls(content: Buffer, isWide: boolean): boolean {
  if (isWide) return content.length % 2 !== 0 || content.indexOf('\0\0') % 2 === 0;
  return content.some((byte) => (byte < FIRST_PRINTED && !BLANKS.has(byte)) || byte === DELETE);
}
