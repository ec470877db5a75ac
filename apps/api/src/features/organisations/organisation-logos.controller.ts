import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { z } from 'zod';
import { Allow, type RequestWithViewer } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { endWithoutWaiting } from '../../platform/http/refused-upload.ts';
import { actorOf } from './organisation-history.ts';
import { OrganisationLogos } from './organisation-logos.ts';

const query = z.object({
  organisationId: z.uuid().transform((id) => id.toLowerCase()),
  version: z.coerce.number().int().positive(),
  alt: z.string().max(1000).default(''),
});

const PICTURE = /^([0-9a-f]{32})-(64|256)\.(webp|png)$/;
/** The address changes with the picture. */
const A_YEAR = 'public, max-age=31536000, immutable';

@Controller('organisation-logos')
export class OrganisationLogosController {
  constructor(private readonly logos: OrganisationLogos) {}

  /** The file is the body; the answer is the new version of the profile. */
  @Post()
  @Allow('MEMBER_OR_BROKER', 'organisationId')
  async replace(@Req() request: RequestWithViewer, @Res() response: Response): Promise<void> {
    try {
      const parsed = query.safeParse(request.query);
      // Bodies of these types have been read and parsed by now; a picture is none of them.
      if (!parsed.success || request.is(['json', 'urlencoded'])) throw new AppError('BAD_REQUEST', {});
      const { organisationId } = parsed.data;
      const length = request.headers['content-length'];
      const pieces: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
      const file = await this.logos.receive(pieces, length === undefined ? undefined : Number(length));
      const actor = actorOf(request.viewer ?? null, organisationId);
      const { version, logo } = await this.logos.replace({ ...parsed.data, file }, actor);
      response.status(200).json({ version, logo });
    } finally {
      if (!request.complete) endWithoutWaiting(request);
    }
  }

  @Get(':name')
  @Allow('EVERYBODY')
  async show(@Param('name') name: string, @Res() response: Response): Promise<void> {
    const [, hash = '', size = '', format = ''] = PICTURE.exec(name) ?? [];
    const content = hash && (await this.logos.find(hash, Number(size), format as 'webp' | 'png'));
    if (!content) throw new AppError('NOT_FOUND', { what: 'organisation' });
    response.set({
      'content-type': `image/${format}`,
      'cache-control': A_YEAR,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-site',
    });
    response.send(content);
  }
}
