import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { PageArgs, pageSize, readCursor, toConnection, toCursor } from '../../platform/graphql/connection.ts';
import { CapturedMailRepository } from '../../platform/mail/captured-mail.repository.ts';
import { CapturedMail, CapturedMailConnection, toCapturedMail } from './captured-mail.type.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Everybody who can open the page reads all mails: that is why it does not exist in production (mailbox.module.ts). */
@Resolver()
export class MailboxResolver {
  constructor(private readonly mails: CapturedMailRepository) {}

  @Query(() => CapturedMailConnection, {
    description: 'Mails that were kept instead of sent, newest first. In production this field does not exist.',
  })
  @Allow('EVERYBODY')
  async mailbox(@Args() { first, after }: PageArgs): Promise<CapturedMailConnection> {
    const size = pageSize(first);
    const rows = await this.mails.page(size + 1, after ? readPosition(after) : undefined);
    const edges = rows.slice(0, size).map((row) => ({
      cursor: toCursor([row.sentAt.toISOString(), row.id]),
      node: toCapturedMail(row),
    }));
    return toConnection(edges, await this.mails.count(), { before: Boolean(after), after: rows.length > size });
  }

  @Query(() => CapturedMail, { nullable: true, description: 'In production this field does not exist.' })
  @Allow('EVERYBODY')
  async capturedMail(@Args('id', { type: () => ID }) id: string): Promise<CapturedMail | null> {
    const row = UUID.test(id) ? await this.mails.find(id) : null;
    return row && toCapturedMail(row);
  }
}

function readPosition(cursor: string): { readonly sentAt: Date; readonly id: string } {
  const [sentAt, id] = readCursor(cursor, 2);
  const time = new Date(String(sentAt));
  if (Number.isNaN(time.getTime()) || typeof id !== 'string' || !UUID.test(id)) throw new AppError('BAD_CURSOR', {});
  return { sentAt: time, id };
}
