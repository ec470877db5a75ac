import { Global, Module } from '@nestjs/common';
import { MessageAttachments } from '../conversations/message-attachments.ts';
import { AttachmentScanHandler } from './attachment-scans.jobs.ts';
import { AttachmentsController } from './attachments.controller.ts';
import { AttachmentsRepository } from './attachments.repository.ts';
import { AttachmentsResolver } from './attachments.resolver.ts';
import { AttachmentsService } from './attachments.service.ts';

/** Files of messages; global, because conversations hang them on messages and this module knows conversations. `AttachmentsRepository.ofMessages` loads those of many messages at once. */
@Global()
@Module({
  controllers: [AttachmentsController],
  providers: [
    AttachmentsRepository,
    AttachmentsResolver,
    AttachmentsService,
    AttachmentScanHandler,
    { provide: MessageAttachments, useExisting: AttachmentsService },
  ],
  exports: [AttachmentsRepository, AttachmentsService, MessageAttachments],
})
export class AttachmentsModule {}
