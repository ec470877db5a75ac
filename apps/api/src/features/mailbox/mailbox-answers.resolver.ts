import { randomUUID } from 'node:crypto';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { CapturedMailRepository } from '../../platform/mail/captured-mail.repository.ts';
import { InboundMailService } from '../inbound-mail/inbound-mail.service.ts';

const LONGEST = 20_000;
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/** Answers a captured mail as its reader would with a mail program: the answer goes the way of every mail that comes in. */
@Resolver()
export class MailboxAnswersResolver {
  constructor(
    private readonly mails: CapturedMailRepository,
    private readonly inbound: InboundMailService,
  ) {}

  @Mutation(() => String, {
    description: 'What became of the answer, such as POSTED. In production this field does not exist.',
  })
  @Allow('EVERYBODY')
  async answerCapturedMail(@Args('id', { type: () => ID }) id: string, @Args('text') text: string): Promise<string> {
    const mail = isId(id) ? await this.mails.find(id) : null;
    const [to] = mail?.replyTo ?? [];
    if (mail === null || to === undefined) throw new AppError('NOT_FOUND', { what: 'mail' });
    const { length } = text;
    if (length > LONGEST) throw new AppError('TOO_LONG', { field: 'text', max: LONGEST, length });
    if (text.trim() === '') throw new AppError('REQUIRED', { field: 'text' });
    const raw = [
      ...[`From: ${oneLine(mail.recipients[0] ?? '')}`, `To: ${mail.replyTo.map(oneLine).join(', ')}`],
      ...[`Message-ID: <${randomUUID()}@mailbox.invalid>`, `In-Reply-To: ${oneLine(mail.messageId)}`],
      ...[`Date: ${new Date().toUTCString()}`, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8'],
      ...['Content-Transfer-Encoding: base64', '', Buffer.from(withQuote(text, mail.text)).toString('base64'), ''],
    ].join('\r\n');
    return this.inbound.take(Buffer.from(raw), 'MAILBOX');
  }
}

/** Like every mail program, with what is answered below. */
const withQuote = (text: string, answered: string): string =>
  `${text}\n\n${answered
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}\n`;
