import { createHash, timingSafeEqual } from 'node:crypto';
import { bounceKindOf, statusIn } from '@mosty/domain/mail-reports';
import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../../config.ts';
import { Allow } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { MailReports, type ToldEvent } from '../../platform/mail/mail-reports.ts';

const event = z.object({
  /** delivered and deferred are taken and mean nothing: a mail that arrives late has arrived. */
  type: z.enum(['bounce', 'complaint', 'delivered', 'deferred']),
  messageId: z.string().trim().min(3).max(300),
  recipient: z.string().trim().max(254).optional(),
  status: z.string().trim().max(20).optional(),
  diagnostic: z.string().max(2000).optional(),
});
const body = z.object({ events: z.array(event).max(1000) });

/** `POST /mail-events` with `Authorization: Bearer <MAIL_EVENTS_SECRET>`: what a mail provider tells; docs/operations.md. */
@Controller('mail-events')
@Allow('EVERYBODY')
export class MailEventsController {
  constructor(
    private readonly reports: MailReports,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(200)
  async take(
    @Headers('authorization') authorization: string | undefined,
    @Body() said: unknown,
  ): Promise<{ readonly known: number }> {
    const { eventsSecret } = this.config.mail;
    // Without a secret there is no such address.
    if (eventsSecret === undefined || !isSame(authorization ?? '', `Bearer ${eventsSecret}`)) {
      throw new AppError('NOT_FOUND', { what: 'mail' });
    }
    const parsed = body.safeParse(said);
    if (!parsed.success) throw new AppError('BAD_REQUEST', {});
    return { known: await this.reports.tell(parsed.data.events.flatMap(toldBy)) };
  }
}

function toldBy({ type, messageId, recipient, status, diagnostic }: z.infer<typeof event>): ToldEvent[] {
  const said = diagnostic ?? null;
  const known = statusIn(status ?? '') ?? statusIn(said ?? '');
  const code = /\b([45]\d\d)\b/.exec(said ?? '')?.[1];
  const told = {
    messageId: messageId.startsWith('<') ? messageId : `<${messageId}>`,
    ...{ recipient: recipient ?? null, status: known, diagnostic: said },
  };
  if (type === 'complaint') return [{ ...told, kind: 'COMPLAINT' }];
  if (type !== 'bounce') return [];
  const kind = bounceKindOf(known, code === undefined ? undefined : Number(code));
  return kind === null ? [] : [{ ...told, kind }];
}

/** Takes as long for a wrong secret as for the right one. */
const isSame = (given: string, expected: string): boolean => {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
};
