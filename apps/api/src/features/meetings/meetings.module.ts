import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/conversations.module.ts';
import { MeetingLetters } from './meeting-letters.ts';
import { MeetingMailWriter } from './meeting.mail.ts';
import { MeetingsController } from './meetings.controller.ts';
import { MeetingsRepository } from './meetings.repository.ts';
import { MeetingsResolver } from './meetings.resolver.ts';
import { MeetingsService } from './meetings.service.ts';

@Module({
  imports: [ConversationsModule],
  controllers: [MeetingsController],
  providers: [MeetingLetters, MeetingMailWriter, MeetingsRepository, MeetingsResolver, MeetingsService],
})
export class MeetingsModule {}
