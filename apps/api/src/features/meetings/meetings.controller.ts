import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Allow, type RequestWithViewer } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { MeetingLetters } from './meeting-letters.ts';
import { MeetingsRepository } from './meetings.repository.ts';

@Controller('meetings')
@Allow('SIGNED_IN')
export class MeetingsController {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly letters: MeetingLetters,
  ) {}

  /** `GET /meetings/<id>.ics`: an agreed date for the calendar of whoever reads the conversation. */
  @Get(':name')
  async file(
    @Param('name') name: string,
    @Req() { viewer }: RequestWithViewer,
    @Res() response: Response,
  ): Promise<void> {
    const id = name.replace(/\.ics$/, '');
    const meeting = id !== name && isId(id) ? await this.repository.seenBy(viewer?.accountId ?? '', id) : null;
    if (meeting?.agreedMoment == null) throw new AppError('NOT_FOUND', { what: 'meeting' });
    const ics = await this.letters.file(meeting);
    response.attachment('meeting.ics');
    response.set({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' });
    response.send(ics);
  }
}
