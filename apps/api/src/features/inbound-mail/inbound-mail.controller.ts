import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { CONFIG, type Config } from '../../config.ts';
import { Allow, type RequestWithViewer } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { endWithoutWaiting } from '../../platform/http/refused-upload.ts';
import { InboundMailService, LARGEST_MAIL_BYTES } from './inbound-mail.service.ts';

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * `POST /inbound-mail` with a mail as it came (message/rfc822) as the body, and `Authorization: Bearer <INBOUND_MAIL_SECRET>`.
 * Any mail server or service can hand mails over so; a mail that is handed over again changes nothing.
 */
@Controller('inbound-mail')
@Allow('EVERYBODY')
export class InboundMailController {
  private readonly secret: string | undefined;

  constructor(
    @Inject(CONFIG) { mail }: Config,
    private readonly inbound: InboundMailService,
  ) {
    this.secret = mail.inboundSecret;
  }

  @Post()
  async take(@Req() request: RequestWithViewer, @Res() response: Response): Promise<void> {
    try {
      // Like what does not exist: nobody learns whether mail comes in here.
      if (!this.isKnown(request.headers.authorization ?? '')) throw new AppError('NOT_FOUND', { what: 'mail' });
      if (request.is(['json', 'urlencoded'])) throw new AppError('BAD_REQUEST', {});
      const raw = await receive(request);
      if (raw === null) {
        response.status(413).json({ outcome: 'UNREADABLE' });
        return;
      }
      response.status(200).json({ outcome: await this.inbound.take(raw, 'WEBHOOK') });
    } finally {
      if (!request.complete) endWithoutWaiting(request);
    }
  }

  /** Hashes are of one length and compared in constant time. */
  private isKnown(authorization: string): boolean {
    const given = /^Bearer (.{1,500})$/.exec(authorization)?.[1] ?? '';
    return this.secret !== undefined && timingSafeEqual(hashOf(given), hashOf(this.secret));
  }
}

/** Null for what is larger than a mail may be. */
async function receive(request: RequestWithViewer): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_MAIL_BYTES) return null;
  const kept: Uint8Array[] = [];
  let length = 0;
  const pieces: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
  try {
    for await (const piece of pieces) {
      length += piece.length;
      if (length > LARGEST_MAIL_BYTES) return null;
      kept.push(piece);
    }
  } catch {
    throw new AppError('BAD_REQUEST', {});
  }
  return Buffer.concat(kept, length);
}
