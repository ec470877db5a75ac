import { LANGUAGES } from '@mosty/domain/vocabulary';
import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { readDescription } from '#lib/server/profile-editor.ts';
import type { RequestHandler } from './$types';

const asked = z.object({
  text: z.string().max(20_000),
  writtenIn: z.enum(LANGUAGES),
  reader: z.enum(LANGUAGES),
});

/** What the match understands of a description while it is typed. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const parsed = asked.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success || !locals.viewer) return json(null, { status: parsed.success ? 401 : 400 });
  const { text, writtenIn, reader } = parsed.data;
  return json(
    (await readDescription(locals.api, { [`description.${writtenIn}`]: text.trim() || null }, reader)) ?? null,
  );
};
