import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.ts';
import { chooseWebAddress, readVariables, wantsExamples } from './settings.ts';

let busy: Server | undefined;

function listen(): Promise<number> {
  const server = createServer();
  busy = server;
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
}

afterEach(() => {
  busy?.close();
  busy = undefined;
});

describe('variables', () => {
  it('come from the file .env, those of the environment win, and an empty one is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mosty-env-'));
    const file = join(folder, '.env');
    writeFileSync(file, '# comment\nPORT=8080\nSMTP_URL="smtp://mail.example.org"\nMEILI_URL=\nLOG_LEVEL=debug\n');
    expect(readVariables({ PORT: '9090', LOG_LEVEL: '' }, file)).toEqual({
      PORT: '9090',
      SMTP_URL: 'smtp://mail.example.org',
    });
    rmSync(folder, { recursive: true });
  });

  it('without a file are those of the environment', () => {
    expect(readVariables({ PORT: '1' }, '/nowhere/.env')).toEqual({ PORT: '1' });
  });
});

describe('the address of the pages', () => {
  it('is on this machine only, unless HOST says otherwise', async () => {
    const PORT = String(await freePort('0.0.0.0'));
    expect(await chooseWebAddress({ PORT })).toEqual({
      host: '127.0.0.1',
      port: Number(PORT),
      url: `http://127.0.0.1:${PORT}`,
    });
    expect(await chooseWebAddress({ PORT, HOST: '0.0.0.0' })).toMatchObject({
      host: '0.0.0.0',
      url: `http://127.0.0.1:${PORT}`,
    });
  });

  it('is refused when the port that was asked for is taken', async () => {
    const port = await listen();
    await expect(chooseWebAddress({ PORT: String(port) })).rejects.toThrow(
      new RegExp(
        `^Port ${port} \\(PORT\\) is used by another program: stop that one, or give another port, e.g. PORT=\\d+\\.$`,
      ),
    );
  });

  it.each(['no', '70000', '-1', '80.5'])('is refused when the port is „%s”', async (PORT) => {
    await expect(chooseWebAddress({ PORT })).rejects.toThrow(`PORT is "${PORT}", which is no port`);
  });
});

describe('example data', () => {
  it.each([
    [{}, true],
    [{ NODE_ENV: 'development' }, true],
    [{ NODE_ENV: 'production' }, false],
    [{ MOSTY_EXAMPLE_ACCOUNTS: 'false' }, false],
  ])('with %j are wanted: %s', (variables, wanted) => expect(wantsExamples(variables)).toBe(wanted));
});
