import { describe, expect, it } from '@jest/globals';
import { replyOf } from './reply-text.ts';

const QUOTE = '> Proponujemy rozmowę online.\n> Navrhujeme online hovor.';

/** How programs write what is answered; each with the words „Tak, pasuje.” above it. */
const PROGRAMS: readonly [name: string, below: string][] = [
  ['Gmail in Polish', `pon., 3 maj 2027 o 10:15 Mosty <reply+abc@reply.example.org> napisał(a):\n\n${QUOTE}`],
  ['Gmail in Czech', `po 3. 5. 2027 v 10:15 odesílatel Mosty <reply+abc@reply.example.org> napsal:\n\n${QUOTE}`],
  ['Gmail in English', `On Mon, May 3, 2027 at 10:15 AM Mosty <reply+abc@reply.example.org> wrote:\n\n${QUOTE}`],
  [
    'Gmail, broken over lines',
    `On Mon, May 3, 2027 at 10:15 AM Mosty\n<reply+abc@reply.example.org>\nwrote:\n\n${QUOTE}`,
  ],
  ['Thunderbird in Polish', `W dniu 3.05.2027 o 10:15, Mosty pisze:\n${QUOTE}`],
  ['Thunderbird in Czech', `Dne 03. 05. 27 v 10:15 Mosty napsal(a):\n${QUOTE}`],
  ['Thunderbird in English', `On 5/3/27 10:15, Mosty wrote:\n${QUOTE}`],
  [
    'Apple Mail in Polish',
    `Wiadomość napisana przez Mosty <reply+abc@reply.example.org> w dniu 3 maj 2027, o godz. 10:15:\n\n${QUOTE}`,
  ],
  [
    'Apple Mail in Czech',
    `3. 5. 2027 v 10:15, Mosty <reply+abc@reply.example.org> napsal:\n\n${QUOTE}`.replace(/^3/, 'Dne 3'),
  ],
  ['Apple Mail in English', `On 3 May 2027, at 10:15, Mosty <reply+abc@reply.example.org> wrote:\n\n${QUOTE}`],
  ['Onet', `W dniu 2027-05-03 10:15:00 użytkownik Mosty <reply+abc@reply.example.org> napisał:\n${QUOTE}`],
  ['WP', `Dnia 3 maja 2027 10:15 Mosty <reply+abc@reply.example.org> napisał(a):\n\nProponujemy rozmowę online.`],
  [
    'Seznam',
    `---------- Původní e-mail ----------\nOd: Mosty <reply+abc@reply.example.org>\nKomu: Cyril\nDatum: 3. 5. 2027\nPředmět: Zpráva\nNavrhujeme online hovor.`,
  ],
  [
    'Outlook in Polish',
    `Od: Mosty <reply+abc@reply.example.org>\nWysłano: poniedziałek, 3 maja 2027 10:15\nDo: Anna\nTemat: Wiadomość\n\nProponujemy rozmowę online.`,
  ],
  [
    'Outlook in Czech',
    `________________________________\nOd: Mosty <reply+abc@reply.example.org>\nOdesláno: pondělí 3. května 2027 10:15\nKomu: Cyril\nPředmět: Zpráva\n\nNavrhujeme.`,
  ],
  [
    'Outlook in English',
    `From: Mosty <reply+abc@reply.example.org>\nSent: Monday, May 3, 2027 10:15 AM\nTo: Anna\nSubject: A message\n\nWe propose a call.`,
  ],
  [
    'Outlook with bold heads',
    `*From:* Mosty <reply+abc@reply.example.org>\n*Sent:* Monday, May 3, 2027 10:15 AM\n*To:* Anna\n*Subject:* A`,
  ],
  ['Outlook of old', `-----Original Message-----\nFrom: Mosty\nSent: Monday\nTo: Anna\n\nWe propose a call.`],
  ['Outlook of old in Polish', `-----Wiadomość oryginalna-----\nFrom: Mosty\n\nProponujemy.`],
  ['Outlook of old in Czech', `-----Původní zpráva-----\nFrom: Mosty\n\nNavrhujeme.`],
  ['a quote without a word', QUOTE],
  ['a signature', '-- \nAnna Przykładowa\nGmina Przykładowo, tel. 77 000 00 00'],
  ['a signature that lost its blank', '--\nAnna'],
  ['a telephone in Polish', `Wysłane z mojego iPhone'a\n\nW dniu 3.05.2027 o 10:15, Mosty pisze:\n${QUOTE}`],
  ['a telephone in Czech', `Odesláno z mého iPhonu\n\nDne 3. 5. 2027 v 10:15, Mosty napsal:\n${QUOTE}`],
  ['a telephone in English', 'Sent from my iPhone'],
  ['Outlook on a telephone', 'Pobierz aplikację Outlook dla systemu Android'],
  ['Seznam on a telephone', 'Odesláno z aplikace Email'],
  ['nothing', ''],
];

describe('what somebody has newly written', () => {
  it.each(PROGRAMS)('above what %s writes', (_name, below) => {
    expect(replyOf(`Tak, pasuje.\r\n\r\nDo zobaczenia!\n\n${below}`)).toBe('Tak, pasuje.\n\nDo zobaczenia!');
  });

  it.each(PROGRAMS.filter(([name]) => name !== 'nothing'))(
    'is nothing where there is only what %s writes',
    (_name, below) => {
      expect(replyOf(below)).toBe('');
    },
  );

  it('stands also between quoted lines', () => {
    const mail = `W dniu 3.05.2027 o 10:15, Mosty pisze:\n> Kiedy?\nWe wtorek.\n> Gdzie?\nU nas.\n-- \nAnna`;
    expect(replyOf(mail)).toBe('W dniu 3.05.2027 o 10:15, Mosty pisze:\nWe wtorek.\nU nas.');
  });

  it.each([
    ['Od: nas dla Was – dziękujemy!\nDo zobaczenia.'],
    ['W dniu 3 maja mamy święto, więc proponujemy:\n- 4 maja\n- 5 maja'],
    ['Dne 28. října máme svátek. Navrhujeme:\n1. listopadu'],
    ['On Monday we have a meeting, so here is what I wrote to them: nothing.'],
    ['Punkty:\n--- pierwszy\n--- drugi'],
    ['Data: 12 maja\nMiejsce: Prudnik\nTemat: rowery'],
    ['a < b\nc > d'],
  ])('keeps what only looks like a quote: %j', (text) => expect(replyOf(text)).toBe(text));

  it('takes no time over what somebody made to be slow', () => {
    const before = process.cpuUsage();
    replyOf(`On ${'a '.repeat(50_000)}\n`.repeat(3) + 'W dniu '.repeat(50_000));
    replyOf('On a\n'.repeat(20_000));
    replyOf('>'.repeat(100_000) + ' '.repeat(100_000));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
