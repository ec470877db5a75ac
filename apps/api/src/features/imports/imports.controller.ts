import { IMPORT_SOURCES, type FileProblemCode } from '@mosty/domain/import-problems';
import { LANGUAGES } from '@mosty/domain/vocabulary';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { z } from 'zod';
import { CONFIG, type Config } from '../../config.ts';
import { Allow, type RequestWithViewer } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { endWithoutWaiting } from '../../platform/http/refused-upload.ts';
import { FileRefused } from './file-refused.ts';
import { receiveImportFile } from './import-file.ts';
import { type ImportReport, ReportDraft } from './import-report.ts';
import { ImportsService } from './imports.service.ts';
import { readMapping } from './spreadsheet-columns.ts';

const query = z.object({
  source: z.enum(IMPORT_SOURCES),
  mode: z.enum(['preview', 'run']),
  /** The name of the file; only shown and recorded. */
  name: z.string().trim().min(1).max(255).default('upload'),
  sheet: z.string().max(100).optional(),
  map: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => (typeof value === 'string' ? [value] : value)),
  lang: z.enum(LANGUAGES).optional(),
});

const STATUS: Partial<Record<FileProblemCode, number>> = { UPLOAD_TOO_LARGE: 413, IMPORT_RUNNING: 409 };
/** `POST /imports?source=gus-terc&mode=preview` with the file as the body answers with an ImportReport. */
@Controller('imports')
@Allow('ADMIN')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  async import(@Req() request: RequestWithViewer, @Res() response: Response): Promise<void> {
    const parsed = query.safeParse(request.query);
    // Bodies of these types have been read and parsed by now; a file is none of them.
    if (!parsed.success || request.is(['json', 'urlencoded'])) throw new AppError('BAD_REQUEST', {});
    const report = await this.reportOf(request, parsed.data);
    if (!request.complete) endWithoutWaiting(request);
    response.status(statusOf(report)).json(report);
  }

  private async reportOf(request: RequestWithViewer, asked: z.infer<typeof query>): Promise<ImportReport> {
    const { source, mode, name, sheet, lang } = asked;
    const language = lang ?? request.viewer?.language ?? 'pl';
    try {
      return await this.imports[mode]({
        ...{ source, language, sheet },
        mapping: readMapping(asked.map),
        accountId: request.viewer?.accountId ?? null,
        read: () => {
          const length = request.headers['content-length'];
          // A request that is ended with its iterator could not be answered any more.
          const pieces: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
          return receiveImportFile(
            name,
            pieces,
            this.config.importMaxBytes,
            length === undefined ? undefined : Number(length),
          );
        },
      });
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      const facts = { regions: new Map(), refusal: error.problem };
      return new ReportDraft(source, language, performance.now()).finish('REFUSED', facts);
    }
  }
}

function statusOf({ outcome, refusal }: ImportReport): number {
  if (outcome !== 'REFUSED') return 200;
  return (refusal && STATUS[refusal.code]) ?? 422;
}
