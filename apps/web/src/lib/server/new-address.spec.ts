/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { newAddress } from './new-address.ts';

function led(path: string, slug: string, method = 'GET'): string | undefined {
  const url = new URL(path, 'https://example.org');
  const [, old = ''] = /\/organisations\/([^/]+)/.exec(url.pathname) ?? [];
  return newAddress({ url, params: { slug: old }, request: new Request(url, { method }) }, slug);
}

const PAGES = fileURLToPath(new URL('../../routes/[language=language]/organisations/[slug]', import.meta.url));

describe('the old address of an organisation', () => {
  it.each(['edit/about', 'edit/done', 'members', 'history', 'evidence', 'claim', 'logo'])(
    'leads its page %s to the same page of the one that stays, for good',
    (page) => {
      for (const language of ['pl', 'cs', 'en']) {
        expect(led(`/${language}/organisations/stara/${page}?after=5`, 'nowa')).toBe(
          `/${language}/organisations/nowa/${page}?after=5`,
        );
      }
    },
  );

  it('is asked about by every page of an organisation', () => {
    const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((file) => {
      return file.endsWith('+page.server.ts');
    });
    expect(files.length).toBeGreaterThan(7);
    const without = files.filter(
      (file) =>
        !/leadOn\(|redirect\(301|redirect\(303, editPath\(params\.slug\)\)/.test(
          readFileSync(join(PAGES, file), 'utf8'),
        ),
    );
    expect(without).toEqual([]);
  });

  it('is no old one when it holds', () => {
    expect(led('/pl/organisations/nowa/members', 'nowa')).toBeUndefined();
  });

  it('takes a form that was filled in before the merge', () => {
    expect(led('/pl/organisations/stara/edit/about', 'nowa', 'POST')).toBeUndefined();
  });
});
