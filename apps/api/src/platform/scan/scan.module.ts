import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { ClamdScanner } from './clamd.scanner.ts';
import { MalwareScanner, NoScanner } from './malware-scanner.ts';

const chooseScanner = ({ scannerUrl }: Config): MalwareScanner =>
  scannerUrl === undefined ? new NoScanner() : new ClamdScanner(scannerUrl);

@Global()
@Module({
  providers: [{ provide: MalwareScanner, useFactory: chooseScanner, inject: [CONFIG] }],
  exports: [MalwareScanner],
})
export class ScanModule {}
