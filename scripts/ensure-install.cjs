/**
 * Runs before every `npm start`, `npm run dev`, `npm test`, `npm run mosty` and `npm run bench`: installs the dependencies when
 * the lock file or the machine changed since the last complete installation. It needs no dependency and any Node from 18 on,
 * because it runs before there is anything else.
 *
 * The stamp is removed before an installation and written after it, so that a killed one is noticed and repeated.
 */
'use strict';
const { spawn, spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

/** From this version on Node runs TypeScript files directly, which scripts, libraries and migrations rely on. */
const OLDEST_NODE = [22, 18];
const FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

class Refusal extends Error {}

/** What an installation depends on: the lock file, and the machine that chose the platform packages. */
function installationKey(root, platform = `${process.platform}-${process.arch}`) {
  return createHash('sha256')
    .update(platform)
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

function stampFile(root) {
  return path.join(root, 'node_modules', '.mosty-installed');
}

function isInstalled(root, key) {
  try {
    return fs.readFileSync(stampFile(root), 'utf8') === key;
  } catch {
    return false;
  }
}

/** One line that says what goes on: rewritten on a terminal, said once elsewhere. */
function progressLine(text) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  if (!process.stderr.isTTY) {
    process.stderr.write(`${text} …\n`);
    return (end) => process.stderr.write(`${text}: ${end} (${seconds()})\n`);
  }
  const draw = () => process.stderr.write(`\r\x1b[2K${text} … ${seconds()}`);
  draw();
  const timer = setInterval(draw, 1000);
  return (end) => {
    clearInterval(timer);
    process.stderr.write(`\r\x1b[2K${text}: ${end} (${seconds()})\n`);
  };
}

/** Runs npm without showing what it says; gives its exit code and the last of its words. */
function runNpm(root, args) {
  return new Promise((resolve) => {
    const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (chunk) => (said = (said + chunk).slice(-8000));
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', (error) => resolve({ code: 1, said: error.message }));
    let stoppedBy;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        stoppedBy = signal;
        child.kill(signal);
      });
    }
    child.once('exit', (code) => resolve({ code: code === null ? 1 : code, said: said.trim(), stoppedBy }));
  });
}

const isNetworkFailure = (said) =>
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET/.test(said);

/** One sentence for a failed installation, with what to do. */
function explainFailure(said) {
  if (isNetworkFailure(said)) {
    return 'The dependencies cannot be downloaded: the npm registry does not answer. Connect to the network once (or set the registry that you use with `npm config set registry …`) and start again.';
  }
  if (/ENOSPC/.test(said)) {
    return 'The dependencies cannot be installed: the disk is full (about 1 GB is needed). Make room and start again.';
  }
  if (/EACCES|EPERM|EROFS/.test(said)) {
    return 'The dependencies cannot be installed: this user may not write into the project folder. Make the folder yours and start again.';
  }
  return 'The dependencies cannot be installed; npm says above why. Mend that and start again.';
}

async function install(root, key, run = runNpm) {
  fs.mkdirSync(path.dirname(stampFile(root)), { recursive: true });
  fs.rmSync(stampFile(root), { force: true });
  const done = progressLine('Installing dependencies (only after a change of them)');
  let result = await run(root, ['ci', ...FLAGS]);
  // A registry without some package of another operating system: npm then refuses its own lock file, `install` does not.
  if (result.code !== 0 && !result.stoppedBy && !isNetworkFailure(result.said)) {
    result = await run(root, ['install', '--no-save', ...FLAGS]);
  }
  if (result.stoppedBy) {
    done('stopped');
    throw new Refusal('The installation was stopped; the next start begins it again.');
  }
  if (result.code !== 0) {
    done('failed');
    throw new Refusal(`${result.said}\n\n${explainFailure(result.said)}`);
  }
  fs.mkdirSync(path.dirname(stampFile(root)), { recursive: true });
  fs.writeFileSync(stampFile(root), key);
  done('done');
}

/** The version of the Node that npm scripts of this project run on: the pinned one where there is a package of it. */
function versionOfScripts(root) {
  const pinned = path.join(root, 'node_modules', '.bin', 'node');
  if (!fs.existsSync(pinned)) return process.versions.node;
  const asked = spawnSync(pinned, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim().replace(/^v/, '') : process.versions.node;
}

/** A sentence when this Node cannot run the project, undefined when it can. */
function refuseOldNode(version) {
  const [major, minor] = version.split('.').map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  // 23.0 to 23.5 came before the change that 22.18 received afterwards.
  if (enough && !(major === 23 && minor < 6)) return undefined;
  return `Mosty needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${version}: install the current LTS version from https://nodejs.org and start again.`;
}

async function ensureInstall(root, run = runNpm) {
  if (process.platform === 'win32') {
    throw new Refusal(
      'Mosty runs on Linux and macOS; on Windows start it inside WSL (https://learn.microsoft.com/windows/wsl).',
    );
  }
  const key = installationKey(root);
  if (!isInstalled(root, key)) await install(root, key, run);
  const refusal = refuseOldNode(versionOfScripts(root));
  if (refusal) throw new Refusal(refusal);
}

module.exports = { ensureInstall, explainFailure, installationKey, isInstalled, refuseOldNode, stampFile, Refusal };

if (require.main === module) {
  ensureInstall(path.resolve(__dirname, '..')).catch((error) => {
    process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
    process.exitCode = 1;
  });
}
