import { writeFile } from 'node:fs/promises';
import { type Commands } from './command-line.ts';

/** Commands about the two schemas: of the database, and of the API. */
export function registerSchemaCommands({ program, config, withApplication }: Commands): void {
  program
    .command('migrate')
    .description('bring the database up to date; safe to run at any time and by several at once')
    .action(async () => {
      const { createDataSource } = await import('./platform/database/data-source.ts');
      const { migrate } = await import('./platform/database/migrate.ts');
      const dataSource = await createDataSource(config()).initialize();
      try {
        const names = await migrate(dataSource);
        for (const name of names) process.stdout.write(`${name}\n`);
        process.stdout.write(
          names.length === 0 ? 'The database is up to date.\n' : `${names.length} migrations run.\n`,
        );
      } finally {
        await dataSource.destroy();
      }
    });

  program
    .command('create-schema-file <file>')
    .description('write the GraphQL schema that the resolvers make; schema.graphql is committed and reviewed')
    .action((file: string) =>
      withApplication(async (app) => {
        const { printCommittedSchema } = await import('./platform/graphql/schema-file.ts');
        await writeFile(file, printCommittedSchema(app));
      }),
    );
}
