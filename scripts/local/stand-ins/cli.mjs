const command = process.argv[2];
if (process.env.STAND_IN_FAIL === command) {
  process.stderr.write(`The stand-in fails at ${command}.\n`);
  process.exit(1);
}
if (process.env.STAND_IN_SLOW === command) await new Promise((resolve) => setTimeout(resolve, 10_000));
if (command === 'example-accounts') {
  process.stdout.write(JSON.stringify([{ name: 'Officer', email: 'o@example.org', language: 'pl', role: 'MEMBER' }]));
} else {
  process.stdout.write(`${command} done\n`);
}
