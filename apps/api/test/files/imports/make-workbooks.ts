/**
 * Makes the workbooks of this folder again: `node test/files/imports/make-workbooks.ts` in apps/api. They are committed, so
 * that tests read files and not what the library of the same version has just written.
 */
import { writeFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/node';

const write = (name: string, content: Buffer) => writeFileSync(new URL(name, import.meta.url), content);

/** A ZIP archive with these files, packed. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    listed.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, list, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, `Arkusz`, with these rows of cells in XML. */
function workbook(rows: string): Buffer {
  const relationship = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relationships = (content: string) =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': relationships(relationship(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Arkusz" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relationship(1, 'worksheet', 'worksheets/sheet1.xml') + relationship(2, 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="0"/><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}

const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;
const row = (index: number, cells: string) => `<row r="${index}">${cells}</row>`;

const heading = row(1, text('A1', 'nazwa') + text('B1', 'rodzaj') + text('C1', 'kod gminy'));
const place = row(
  1,
  text('A1', 'nazwa') +
    text('B1', 'rodzaj') +
    text('C1', 'kod gminy') +
    text('D1', 'szerokość') +
    text('E1', 'długość'),
);

/** What spreadsheet programs make of codes: numbers without their leading zeros. */
const fromProgram = await writeXlsxFile([
  {
    sheet: 'Organizace',
    data: [
      ['Název', 'Druh', 'IČO', 'Kód obce', 'Šířka', 'Délka', 'Web', 'Nabízí', 'Interní poznámka'],
      [
        'Olomouc',
        'statutární město',
        299308,
        500496,
        49.59,
        17.25,
        'www.olomouc.example.org',
        'Veřejná doprava:3',
        'x',
      ],
      [],
      ['Spolek Smyšlenice', 'spolek', null, 536385, null, null, null, 'nature; Kultura:1', null],
    ].map((cells) => cells.map((value) => (value === null ? null : { value }))),
  },
  { sheet: 'Poznámky', data: [[{ value: 'nic' }]] },
] as never);
const program = await (fromProgram as unknown as { toBuffer(): Promise<Buffer> }).toBuffer();

write('ok/organizace.xlsx', program);
write('ok/workbook-named-text.csv', program);
write(
  'ok/codes-as-numbers.xlsx',
  workbook(
    heading +
      row(2, text('A2', 'Fundacja Smyślenice') + text('B2', 'fundacja') + number('C2', 201022)) +
      row(5, text('A5', 'Stowarzyszenie Wymyślonki') + text('B5', 'stowarzyszenie') + number('C5', 1610043)),
  ),
);

write('not-ok/register-in-workbook.xlsx', workbook(heading));
write('not-ok/no-such-sheet.xlsx', program);
write('not-ok/cut-workbook.xlsx', program.subarray(0, Math.floor(program.length * 0.6)));
const damaged = Buffer.from(program);
for (let position = 200; position < damaged.length - 700; position += 40) damaged[position] = 0x41;
write('not-ok/damaged-workbook.xlsx', damaged);
write('not-ok/archive.zip', zip({ 'gminy.csv': 'teryt7,name\r\n' }));
write(
  'not-ok/open-document.ods',
  zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': '<x/>',
    'META-INF/manifest.xml': '<x/>',
  }),
);
write('not-ok/workbook-heading-only.xlsx', workbook(heading));
write('not-ok/workbook-empty.xlsx', workbook(''));
write(
  'not-ok/workbook-cells.xlsx',
  workbook(
    place +
      row(2, text('A2', 'A') + text('B2', 'NGO') + '<c r="C2" t="e"><f>VLOOKUP(1,X:X,1)</f><v>#N/A</v></c>') +
      row(3, text('A3', 'B') + text('B3', 'NGO') + '<c r="C3"><f>1600000+10043</f></c>') +
      row(
        4,
        text('A4', 'C') +
          text('B4', 'NGO') +
          number('C4', 1610043) +
          '<c r="D4" s="1"><v>46129</v></c>' +
          number('E4', 17.5),
      ),
  ),
);
write('not-ok/workbook-last-corner.xlsx', workbook(heading + row(1_048_576, text('A1048576', 'x'))));
const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
write(
  'not-ok/workbook-10000-columns.xlsx',
  workbook(row(1, Array.from({ length: 10_000 }, (_, column) => number(`${letters(column + 1)}1`, 1)).join(''))),
);
