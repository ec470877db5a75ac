import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { ATTACHMENT_BYTES, type AttachmentType } from '@mosty/domain/attachments';
import { Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { z } from 'zod';
import { Allow, type RequestWithViewer } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { endWithoutWaiting } from '../../platform/http/refused-upload.ts';
import { AttachmentsService, tooLarge } from './attachments.service.ts';

const query = z.object({
  conversationId: z.string().max(100),
  organisationId: z.string().max(100).optional(),
  name: z.string().max(1000).default(''),
});

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MEDIA_TYPES: Readonly<Record<AttachmentType, string>> = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  // In which encoding a text is written nobody knows; whoever saves it has it as it was sent.
  txt: 'text/plain',
  csv: 'text/csv',
  ics: 'text/calendar',
};

/**
 * `POST /attachments?conversationId=…&name=…` with the file as the body (like logos and imports, so that nothing has to take a
 * form apart) answers with the id that the message names; `GET /attachments/:id` gives the file.
 */
@Controller('attachments')
@Allow('SIGNED_IN')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Post()
  async upload(@Req() request: RequestWithViewer, @Res() response: Response): Promise<void> {
    try {
      const parsed = query.safeParse(request.query);
      const { viewer } = request;
      // Bodies of these types have been read and parsed by now; a file is none of them.
      if (!parsed.success || !viewer || request.is(['json', 'urlencoded'])) throw new AppError('BAD_REQUEST', {});
      const { name, ...where } = parsed.data;
      const by = { accountId: viewer.accountId, ...where };
      await this.attachments.uploadingSide(by);
      const id = await this.attachments.upload(by, { name, content: await receive(request) });
      response.status(201).json({ id });
    } finally {
      if (!request.complete) endWithoutWaiting(request);
    }
  }

  @Get(':id')
  async show(@Param('id') id: string, @Req() { viewer }: RequestWithViewer, @Res() response: Response): Promise<void> {
    const { row, pieces } = await this.attachments.open(viewer?.accountId ?? '', id);
    // Saved, never shown: nothing in it runs, whatever it says it is.
    response.attachment(row.fileName);
    response.set({
      'content-type': MEDIA_TYPES[row.type],
      'content-length': String(row.size),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    // Whoever stops reading, or a file that goes meanwhile, ends the answer in the middle: nobody takes it for the whole.
    await pipeline(Readable.from(pieces), response).catch(() => response.destroy());
  }

  @Delete(':id')
  async discard(@Param('id') id: string, @Req() { viewer }: RequestWithViewer, @Res() response: Response) {
    await this.attachments.discard(viewer?.accountId ?? '', id);
    response.status(204).end();
  }
}

/** Never more than a file may have, and nothing of one that says that it has more. */
async function receive(request: RequestWithViewer): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? NaN);
  if (announced > ATTACHMENT_BYTES) throw tooLarge();
  const kept: Uint8Array[] = [];
  let length = 0;
  // A request that is ended with its iterator could not be answered any more.
  const pieces: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
  try {
    for await (const piece of pieces) {
      length += piece.length;
      if (length > ATTACHMENT_BYTES) break;
      kept.push(piece);
    }
  } catch {
    throw new AppError('BAD_REQUEST', {});
  }
  if (length > ATTACHMENT_BYTES) throw tooLarge();
  if (length < announced) throw new AppError('BAD_REQUEST', {});
  return Buffer.concat(kept, length);
}
