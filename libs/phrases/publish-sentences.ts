import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { type Published, published, rewordedSilently, sentencesDocument } from './published-sentences.ts';

const folder = new URL('./', import.meta.url);
const write = async (name: string, text: string) => {
  const file = new URL(name, folder);
  const options = await resolveConfig(file);
  await writeFile(file, await format(text, { ...options, filepath: file.pathname }));
};
// What was published stays, also when its definition is gone by mistake: then the test says so.
const before = JSON.parse(await readFile(new URL('texts/published.json', folder), 'utf8')) as Published;
const reworded = rewordedSilently(before);
if (reworded.length > 0) throw new Error(`Reworded: ${reworded.join(', ')}. Give each the next version in src/blocks.`);
await write('texts/published.json', JSON.stringify({ ...before, ...published() }));
await write('SENTENCES.md', sentencesDocument());
