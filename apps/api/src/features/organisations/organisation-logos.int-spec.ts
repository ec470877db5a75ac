import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';

const MEGABYTE = 1024 * 1024;

const picture = (width = 300, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: { r: 10, g: 68, b: 103 } } });

/** The head of a PNG that says it is so large, with almost nothing behind it. */
function bomb(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const points = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', points), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('the logo of an organisation', () => {
  let api: TestApi;
  let ours: SavedOrganisation;
  let member: TestAccount;
  beforeAll(async () => {
    api = await createTestApi();
    ours = await anOrganisation().save(api);
    member = await api.signIn({ memberOf: [ours.id] });
  });
  afterAll(() => api.close());

  const versionNow = async (): Promise<number> => {
    const [row] = await api.db.query<{ version: number }[]>('select version from organisation where id = $1', [
      ours.id,
    ]);
    return row?.version ?? 0;
  };
  const send = async (
    body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
    { as = member as TestAccount | null, alt = '', version = 0, id = ours.id } = {},
  ) => {
    const query = new URLSearchParams({ organisationId: id, version: String(version || (await versionNow())), alt });
    return fetch(`${api.url}/organisation-logos?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...(as && { authorization: `Bearer ${as.token}` }) },
      body,
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    });
  };
  const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code];
  const show = (hash: string, rest = '-64.webp') => fetch(`${api.url}/organisation-logos/${hash}${rest}`);
  const bytes = (buffer: Buffer) => new Uint8Array(buffer);

  it('is drawn anew in fixed sizes, without what else was in the file, and shown to everybody', async () => {
    const photo = await picture(1200, 800)
      .withExif({ IFD0: { Artist: 'Jan Zmyślony' }, IFD3: { GPSLatitude: '50/1 19/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(photo.includes('Zmy')).toBe(true);
    const response = await send(bytes(photo), { alt: 'Herb: wieża i brama' });
    const { logo, version } = (await response.json()) as { logo: string; version: number };
    expect(version).toBe(2);
    for (const [rest, format, size] of [
      ['-64.webp', 'webp', 64],
      ['-256.webp', 'webp', 256],
      ['-64.png', 'png', 64],
      ['-256.png', 'png', 256],
    ] as const) {
      const answer = await show(logo, rest);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(`image/${format}`);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const made = Buffer.from(await answer.arrayBuffer());
      const { exif, icc, xmp, ...facts } = await sharp(made).metadata();
      expect(facts).toMatchObject({ format, width: size, height: size });
      expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined]);
    }
    const { organisation } = await api.query<{ organisation: object }>(
      'query ($id: ID) { organisation(id: $id) { logo { hash alt } } }',
      { id: ours.id },
    );
    expect(organisation).toEqual({ logo: { hash: logo, alt: 'Herb: wieża i brama' } });
  });

  it.each(['png', 'webp'] as const)('may be %s, whatever the sender calls it', async (format) => {
    expect((await send(bytes(await picture().toFormat(format).toBuffer()))).status).toBe(200);
  });

  it('is not shown any more once it is removed, and is back when that is undone', async () => {
    const { logo } = (await (await send(bytes(await picture(90, 90).png().toBuffer()))).json()) as { logo: string };
    expect((await show(logo)).status).toBe(200);
    const input = { organisationId: ours.id, version: await versionNow(), keep: false };
    const remove = 'mutation ($input: SetLogoInput!) { setLogo(input: $input) { logo { hash } } }';
    expect(await api.query(remove, { input }, { as: member })).toEqual({ setLogo: { logo: null } });
    expect((await show(logo)).status).toBe(404);
    const { organisationHistory } = await api.query<{ organisationHistory: { changes: { id: string }[] } }>(
      'query ($id: ID!) { organisationHistory(organisationId: $id) { changes { id } } }',
      { id: ours.id },
      { as: member },
    );
    await api.query(
      'mutation ($input: UndoOrganisationChangeInput!) { undoOrganisationChange(input: $input) { id } }',
      { input: { organisationId: ours.id, changeId: organisationHistory.changes[0]?.id } },
      { as: member },
    );
    expect((await show(logo)).status).toBe(200);
  });

  it.each([
    ['nothing', async () => '', 400, 'REQUIRED'],
    ['a text', async () => 'This is no picture', 400, 'NOT_A_PICTURE'],
    ['a program', async () => bytes(Buffer.from('MZ\x90\x00'.padEnd(5000, '\0'), 'latin1')), 400, 'NOT_A_PICTURE'],
    [
      'SVG',
      async () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      400,
      'PICTURE_WITH_SCRIPTS',
    ],
    ['SVG behind a declaration', async () => '\ufeff<?xml version="1.0"?>\n<svg/>', 400, 'PICTURE_WITH_SCRIPTS'],
    ['a web page', async () => '<html><script>alert(1)</script></html>', 400, 'PICTURE_WITH_SCRIPTS'],
    ['a GIF', async () => bytes(await picture().gif().toBuffer()), 400, 'NOT_A_PICTURE'],
    ['half a PNG', async () => bytes((await picture().png().toBuffer()).subarray(0, 120)), 400, 'NOT_A_PICTURE'],
    ['a tiny picture', async () => bytes(await picture(20, 20).png().toBuffer()), 400, 'PICTURE_TOO_SMALL'],
    ['a bomb', async () => bytes(bomb(60_000, 60_000)), 400, 'PICTURE_TOO_MANY_PIXELS'],
    ['six megabytes', async () => new Uint8Array(6 * MEGABYTE), 413, 'PICTURE_TOO_LARGE'],
  ])('cannot be %s', async (_what, make, status, code) => {
    const before = await versionNow();
    const file = await make();
    const began = performance.now();
    expect(await codeOf(await send(file))).toEqual([status, code]);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(await versionNow()).toBe(before);
  });

  it('is refused at the limit when its length is not announced', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += MEGABYTE;
        if (sent > 200 * MEGABYTE) controller.close();
        else controller.enqueue(new Uint8Array(MEGABYTE));
      },
    });
    const refused = await send(endless).then(codeOf, () => 'the connection was closed');
    expect([[413, 'PICTURE_TOO_LARGE'], 'the connection was closed']).toContainEqual(refused);
    expect(sent).toBeLessThan(100 * MEGABYTE);
  });

  it('is for the organisation to choose, on the version it knows', async () => {
    const file = bytes(await picture().png().toBuffer());
    const stranger = await api.signIn({ memberOf: [(await anOrganisation().save(api)).id] });
    expect(await codeOf(await send(file, { as: null }))).toEqual([401, 'NOT_SIGNED_IN']);
    expect(await codeOf(await send(file, { as: stranger }))).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(await send(file, { id: '00000000-0000-4000-8000-000000000000' }))).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(await send(file, { version: 1 }))).toEqual([409, 'EDIT_CONFLICT']);
    expect(await codeOf(await send(file, { alt: 'a'.repeat(151) }))).toEqual([400, 'TOO_LONG']);
  });

  it.each(['nothing', `${'a'.repeat(32)}-64.webp`, `${'a'.repeat(32)}-65.webp`, '..%2f..%2fetc%2fpasswd'])(
    'that does not exist is not found: %s',
    async (name) => {
      expect((await show('', name)).status).toBe(404);
    },
  );
});
