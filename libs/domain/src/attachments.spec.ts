import { describe, expect, it } from '@jest/globals';
import { ATTACHMENT_LIMITS, ATTACHMENT_TYPES, type AttachmentType, cleanFileName } from './attachments.ts';

describe('the name of an attached file', () => {
  it.each<[string, AttachmentType, string]>([
    ['List intencyjny.pdf', 'pdf', 'List intencyjny.pdf'],
    ['Žádost o dotaci 2027.docx', 'docx', 'Žádost o dotaci 2027.docx'],
    ['C:\\Users\\urzad\\plan.xlsx', 'xlsx', 'plan.xlsx'],
    ['../../etc/passwd', 'txt', 'passwd.txt'],
    ['zdjęcie.JPG', 'jpeg', 'zdjęcie.jpg'],
    ['umowa.pdf.exe', 'pdf', 'umowa.pdf.exe.pdf'],
    ['umowa\u202efdp.exe', 'pdf', 'umowafdp.exe.pdf'],
    ['a\r\nContent-Type: text/html', 'txt', 'html.txt'],
    ['"cytat" <b>.csv', 'csv', '_cytat_ _b_.csv'],
    ['...', 'png', 'file.png'],
    ['', 'ics', 'file.ics'],
    ['.pdf', 'pdf', 'pdf.pdf'],
  ])('%j of the type %s is %j', (typed, type, expected) => expect(cleanFileName(typed, type)).toBe(expected));

  it('is never longer than it may be, and always ends as what it is', () => {
    for (const type of ATTACHMENT_TYPES) {
      const name = cleanFileName('ž'.repeat(400), type as AttachmentType);
      expect([...name].length).toBe(ATTACHMENT_LIMITS.name);
      expect(name.endsWith(`.${type}`)).toBe(true);
    }
  });
});
