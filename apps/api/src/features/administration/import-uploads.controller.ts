import { ADMINISTRATION_LIMITS } from '@mosty/domain/administration-rules';
import { IMPORT_SOURCES } from '@mosty/domain/import-problems';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { z } from 'zod';
import { CONFIG, type Config } from '../../config.ts';
import { Allow, type RequestWithViewer } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { endWithoutWaiting } from '../../platform/http/refused-upload.ts';
import { receiveImportFile } from '../imports/import-file.ts';
import { ImportUploads, mappingLines } from './import-uploads.service.ts';

const query = z.object({
  source: z.enum(IMPORT_SOURCES),
  name: z.string().trim().min(1).max(255).catch('import'),
  sheet: z.string().trim().max(ADMINISTRATION_LIMITS.sheet).default(''),
  map: z.string().max(10_000).default(''),
});

/** `POST /imports/uploads?source=gus-terc` with the file as the body answers with the id of its preview. */
@Controller('imports/uploads')
@Allow('ADMIN')
export class ImportUploadsController {
  constructor(
    private readonly uploads: ImportUploads,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  async upload(@Req() request: RequestWithViewer, @Res() response: Response): Promise<void> {
    try {
      const parsed = query.safeParse(request.query);
      const { viewer } = request;
      // Bodies of these types have been read and parsed by now; a file is none of them.
      if (!parsed.success || !viewer || request.is(['json', 'urlencoded'])) throw new AppError('BAD_REQUEST', {});
      const { source, name, sheet, map } = parsed.data;
      const length = request.headers['content-length'];
      const pieces: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
      const read = () =>
        receiveImportFile(name, pieces, this.config.importMaxBytes, length === undefined ? undefined : Number(length));
      const id = await this.uploads.receive(
        { source, name, sheet: sheet === '' ? null : sheet, mapping: mappingLines(map), read },
        viewer,
      );
      response.status(201).json({ id });
    } finally {
      if (!request.complete) endWithoutWaiting(request);
    }
  }
}
