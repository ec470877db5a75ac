/**
 * The browser of the journeys: the one that comes with the dependencies (@sparticuz/chromium), unpacked once — with the
 * libraries and the font that a bare machine lacks — else the one of the system. Nothing is downloaded. It is the same on every
 * machine, and one without windows: a page opens in it in a sixth of the time that a browser of the system takes.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { fillFolder, ROOT } from './folders.ts';
import { Problem } from './problem.ts';

export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** To add to the environment of the browser. */
  readonly env: Readonly<Record<string, string>>;
  readonly version: string;
}

const OF_THE_SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium');
const CACHE = join(ROOT, 'node_modules/.cache/mosty');
/** Not the arguments that the package recommends: those put all pages into one process, where a second one crashes. */
const ARGS = ['--disable-gpu', '--disable-dev-shm-usage'];
/** Root may not use the sandbox, and the unpacked browser has no helper for it. */
const NO_SANDBOX = '--no-sandbox';

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/** `MOSTY_CHROMIUM` names a browser, or says `bundled` for the one of the dependencies and no other. */
export function findChromium(wish = process.env.MOSTY_CHROMIUM): Chromium {
  if (wish === 'bundled') return bundled();
  if (wish) {
    const named = ofTheSystem(wish);
    if (named) return named;
    throw new Problem(`MOSTY_CHROMIUM names ${wish}, which is no browser that runs: correct it or leave it out.`);
  }
  try {
    return bundled();
  } catch (problem) {
    for (const executablePath of OF_THE_SYSTEM) {
      const found = ofTheSystem(executablePath);
      if (found) return found;
    }
    throw problem;
  }
}

function ofTheSystem(executablePath: string): Chromium | undefined {
  const version = existsSync(executablePath) ? versionOf(executablePath, {}) : undefined;
  if (version === undefined) return undefined;
  return { executablePath, version, env: {}, args: process.getuid?.() === 0 ? [...ARGS, NO_SANDBOX] : ARGS };
}

function bundled(): Chromium {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE)) {
    throw new Problem(
      'There is no Chromium for the browser journeys: install Chromium or Chrome, or name one by MOSTY_CHROMIUM.',
    );
  }
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    fillFolder(folder, unpack);
  }
  const executablePath = join(folder, 'chromium');
  const fonts = fontsFor(folder);
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'lib') };
  for (const env of [fonts, withLibraries]) {
    const runs = versionOf(executablePath, env);
    if (runs) return { executablePath, version: runs, env, args: [...ARGS, NO_SANDBOX] };
  }
  const { stderr } = spawnSync(executablePath, ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, ...withLibraries },
  });
  throw new Problem(
    `The Chromium of the dependencies does not run here (${stderr.trim()}): install Chromium, e.g. apt-get install chromium.`,
  );
}

function versionOf(executablePath: string, env: Record<string, string>): string | undefined {
  const asked = spawnSync(executablePath, ['--version', NO_SANDBOX], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return asked.status === 0 ? asked.stdout.trim() : undefined;
}

function unpack(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'chromium'), brotliDecompressSync(readFileSync(join(PACKAGE, 'bin/chromium.br'))));
  chmodSync(join(folder, 'chromium'), 0o755);
  // The drawing libraries lie beside the browser; NSS in lib/, used only where the system has none.
  for (const archive of ['swiftshader', 'al2023', 'fonts']) {
    const tar = brotliDecompressSync(readFileSync(join(PACKAGE, `bin/${archive}.tar.br`)));
    const { status, stderr } = spawnSync('tar', ['-x', '--no-same-owner', '-C', folder], {
      input: tar,
      encoding: 'utf8',
    });
    if (status !== 0)
      throw new Problem(`The Chromium of the dependencies cannot be unpacked: ${stderr || 'tar is missing'}.`);
  }
  writeFileSync(join(folder, 'fonts.conf'), FONTS);
}

/** Where the system has no font at all, the one of the package. */
function fontsFor(folder: string): Record<string, string> {
  const hasFonts = ['/usr/share/fonts', '/usr/local/share/fonts'].some(
    (place) => existsSync(place) && readdirSync(place).length > 0,
  );
  return hasFonts ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}
