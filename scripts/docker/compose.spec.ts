import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../local/folders.ts';
import { MOSTY_VARIABLES } from '../local/settings.ts';
import { readStages } from './dockerfile.ts';

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly restart?: string;
  readonly healthcheck?: unknown;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const textOf = (file: string) => readFileSync(join(ROOT, 'docker', file), 'utf8');
const stages = readStages(textOf('Dockerfile'));

describe.each(['compose.yaml', 'compose.dev.yaml'])('%s', (file) => {
  const text = textOf(file);
  const compose = parse(text, { merge: true }) as Compose;
  const services = Object.entries(compose.services);

  it('waits for services that exist, by their health or their end', () => {
    for (const [, { depends_on = {} }] of services) {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        const awaited = compose.services[name];
        if (condition === 'service_completed_successfully') expect(awaited?.command).toBeDefined();
        else {
          expect(condition).toBe('service_healthy');
          // An image of ours has its own HEALTHCHECK.
          expect(awaited?.healthcheck ?? awaited?.build).toBeDefined();
        }
      }
    }
  });

  it('builds targets that the Dockerfile has', () => {
    for (const [, { build, image }] of services.filter(([, service]) => service.build)) {
      expect(existsSync(join(ROOT, 'docker', build?.context ?? '', build?.dockerfile ?? ''))).toBe(true);
      expect(stages.map(({ name }) => name)).toContain(build?.target);
      expect(image).toBe(`mosty-${build?.target}`);
    }
  });

  it('pins the version of each image of others', () => {
    for (const [, { image, build }] of services) if (!build) expect(image).toMatch(/:v?\d+(\.\d+)*$/);
  });

  it('keeps what must last in named volumes, and each volume is used', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    expect([...new Set(mounted)].sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it('opens no port to the network', () => {
    for (const [, { ports = [] }] of services) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

describe('compose.yaml', () => {
  const text = textOf('compose.yaml');
  const { services } = parse(text, { merge: true }) as Compose;
  const ours = Object.entries(services).filter(([, { build }]) => build);

  it('starts everything again that ends', () => {
    for (const [name, { restart }] of Object.entries(services)) {
      expect(restart).toBe(name === 'migrate' ? 'on-failure:5' : 'unless-stopped');
    }
  });

  it('passes only variables that Mosty reads', () => {
    const known: readonly string[] = [...MOSTY_VARIABLES.api, ...MOSTY_VARIABLES.web];
    for (const [, { environment = {} }] of ours)
      expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
  });

  it('contains no secret, asks for each that it needs, and production.env.example lists what it asks for', () => {
    const asked = [...text.matchAll(/\$\{(\w+)(:[-?][^}]*)?\}/g)].map(([, name = '', rest = '']) => ({
      name,
      needed: rest.startsWith(':?'),
    }));
    const example = textOf('production.env.example');
    for (const { name, needed } of asked)
      expect(example).toMatch(new RegExp(needed ? `^${name}=$` : `^# ${name}=`, 'm'));
    for (const secret of ['DATABASE_PASSWORD', 'MEILI_KEY', 'SECRET'])
      expect(asked).toContainEqual({ name: secret, needed: true });
  });
});

describe('compose.dev.yaml', () => {
  it('says in its head how Mosty uses its servers, with addresses that fit', () => {
    const text = textOf('compose.dev.yaml');
    const { services } = parse(text) as Compose;
    const advice = Object.fromEntries(
      [...text.matchAll(/^#\s+([A-Z_]+)=(\S+)$/gm)].map(([, name, value]) => [name, value]),
    );
    const {
      POSTGRES_USER: user,
      POSTGRES_PASSWORD: password,
      POSTGRES_DB: database,
    } = services.database?.environment ?? {};
    expect(advice).toEqual({
      DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:5432/${database}`,
      MEILI_URL: 'http://127.0.0.1:7700',
      MEILI_KEY: services.search?.environment?.MEILI_MASTER_KEY,
      SMTP_URL: 'smtp://127.0.0.1:1025',
    });
    const opened = Object.values(services).flatMap(({ ports = [] }) => ports.map((port) => port.split(':')[1]));
    expect(opened).toEqual(['5432', '7700', '1025', '8025']);
  });
});
