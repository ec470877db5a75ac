import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { type RenderedMail } from '../../platform/mail/mail-layout.ts';
import { MAIL_TEMPLATES } from '../../platform/mail/mail-templates.ts';
import { ALL_SAMPLES, samplesOf } from './all-samples.ts';
import { languagesOf, MailPreviews } from './mail-preview.service.ts';

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const plain = (text: string): string =>
  words(text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))));

/** What is read of the HTML from its first heading on, piece by piece. */
function piecesOf({ html }: RenderedMail): string[] {
  const body = html.replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<h1/, '<h1');
  return body
    .split(/<[^>]+>/)
    .map(plain)
    .filter((piece) => piece !== '');
}

const CASES = ALL_SAMPLES.flatMap(({ template, sample }) =>
  languagesOf(sample).map((language) => ({ template, name: sample.name, language, one: { template, sample } })),
);

describe('Every mail', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ PUBLIC_URL: 'https://mosty.example.org' });
  });
  afterAll(() => api.close());
  const render = (one: (typeof CASES)[number]): Promise<RenderedMail> =>
    api.app.get(MailPreviews).render(one.one, one.language);

  it.each(MAIL_TEMPLATES)('%s has a sample', (template) => {
    expect(samplesOf(template).length).toBeGreaterThan(0);
  });

  it('has samples with names of their own', () => {
    const names = ALL_SAMPLES.map(({ template, sample }) => `${template}/${sample.name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
  });

  it.each(CASES)('$template ($name) reads in $language as it was approved', async (one) => {
    const { subject, text } = await render(one);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
  });

  it.each(CASES)('$template ($name) in $language says in HTML what it says in plain text', async (one) => {
    const mail = await render(one);
    const text = words(mail.text.replace(/^>[ ]?/gm, ''));
    for (const piece of piecesOf(mail)) expect(text).toContain(piece);
    expect(mail.subject).toMatch(/^\S.{3,200}$/);
    for (const said of [mail.subject, mail.text]) {
      expect(said).not.toMatch(/undefined|\[object|null|NaN|Invalid Date|\{\w+\}/);
    }
    // Nothing is loaded from anywhere, and no place of the layout was left empty.
    expect(mail.html).not.toMatch(/@@\w|<img|<script|<link|@import|url\(/);
    const addresses = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => plain(href ?? ''));
    for (const href of addresses)
      expect(href).toMatch(/^(https:\/\/mosty\.example\.org\/(pl|cs|en)(\/|$)|mailto:|tel:\+|https:\/\/)/);
  });

  it('is shown by the API outside production', async () => {
    const { mailSamples } = await api.query<{ mailSamples: { template: string; sample: string }[] }>(
      '{ mailSamples { template sample languages } }',
    );
    expect(mailSamples.length).toBe(ALL_SAMPLES.length);
    const ask = `query ($sample: String!) {
      mailPreview(template: "welcome", sample: $sample, language: BOTH) { subject text html } }`;
    const { mailPreview } = await api.query<{ mailPreview: RenderedMail }>(ask, { sample: 'first-mail' });
    expect(mailPreview.subject).toBe(
      'Witamy w serwisie Mosty – Miasto i Gmina Przykładowo / Vítejte ve službě Mosty – Miasto i Gmina Przykładowo',
    );
    expect(mailPreview.text).toMatch(/\[Po polsku\][\s\S]+\[Česky\]/);
    expect(mailPreview.html).toContain('mj-column-per-50');
    expect(mailPreview.html).toContain('<h1 style="font-size:24px;line-height:1.25;margin:0" lang="cs">');
    expect(await api.query(ask, { sample: 'no-such-sample' })).toEqual({ mailPreview: null });
  });
});
