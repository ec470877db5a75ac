import { Module } from '@nestjs/common';
import { MailPreviewResolver } from './mail-preview.resolver.ts';
import { MailPreviews } from './mail-preview.service.ts';

/** The page that shows all mails with sample data. Imported only outside production (app.module.ts). */
@Module({ providers: [MailPreviewResolver, MailPreviews] })
export class MailPreviewModule {}
