import { type FileProblem, type FileProblemCode, type FileProblemParams } from '@mosty/domain/import-problems';

/** The file as a whole cannot be imported. The service turns it into a report. */
export class FileRefused<Code extends FileProblemCode = FileProblemCode> extends Error {
  readonly problem: FileProblem;

  constructor(code: Code, params: FileProblemParams[Code], options?: ErrorOptions) {
    super(code, options);
    this.problem = { code, params } as FileProblem;
  }
}
