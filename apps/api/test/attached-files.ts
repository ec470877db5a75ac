/** Small files of each kind that may be attached, and of kinds that may not; made here, so that a test says what is in them. */
import { crc32 } from 'node:zlib';

/** A ZIP archive with these files, not packed. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    listed.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + content.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  for (const at of [8, 10]) end.writeUInt16LE(Object.keys(files).length, at);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, list, end]);
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const parts = (type: string): string =>
  `<Types><Override PartName="/main.xml" ContentType="${type}.main+xml"/></Types>`;
const office = (folder: string, type: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf({ '[Content_Types].xml': parts(type), 'main.xml': '<a/>', [`${folder}/a.xml`]: '<a/>', ...more });
const open = (kind: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<a/>', ...more });

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const DOCX = office('word', `${OOXML}.wordprocessingml.document`);
export const DOCM = office('word', 'application/vnd.ms-word.document.macroEnabled', { 'word/vbaProject.bin': 'x' });
/** Says that it is a plain document, and has macros nevertheless. */
export const DISGUISED_DOCM = office('word', `${OOXML}.wordprocessingml.document`, { 'word/vbaProject.bin': 'x' });
export const XLSX = office('xl', `${OOXML}.spreadsheetml.sheet`);
export const PPTX = office('ppt', `${OOXML}.presentationml.presentation`);
export const ODT = open('text');
export const ODS = open('spreadsheet');
export const ODP = open('presentation');
export const ODT_WITH_MACROS = open('text', { 'Basic/Standard/Module1.xml': '<a/>' });
export const PNG = Buffer.from(PIXEL, 'base64');
export const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
]);
export const WEBP = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([26, 0, 0, 0]),
  Buffer.from('WEBPVP8L'),
  Buffer.from([13, 0, 0, 0, 0x2f, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 7, 0]),
]);
export const ICS = Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n');
export const EXE = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(200)]);
export const ZIP = zipOf({ 'a.txt': 'a' });
