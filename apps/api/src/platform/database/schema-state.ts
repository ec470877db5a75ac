import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class SchemaState {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether every migration that this program knows has been run. */
  async isCurrent(): Promise<boolean> {
    return !(await this.dataSource.showMigrations());
  }
}
