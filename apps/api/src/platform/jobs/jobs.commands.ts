import { type Commands } from '../../command-line.ts';

export function registerJobCommands({ program, withApplication }: Commands): void {
  program
    .command('jobs')
    .description('show the queues of jobs')
    .option('--redrive', 'give jobs that failed for good back to their queues')
    .action(({ redrive }: { redrive?: boolean }) =>
      withApplication(async (app) => {
        const { JobQueues } = await import('./job-queues.ts');
        const queues = app.get(JobQueues, { strict: false });
        if (redrive) process.stdout.write(`${await queues.redrive()} jobs are waiting again.\n`);
        for (const { job, waiting, active, oldestDueSeconds } of await queues.states()) {
          const age = oldestDueSeconds > 0 ? `, the oldest for ${Math.round(oldestDueSeconds)} s` : '';
          process.stdout.write(`${job}: ${waiting} waiting, ${active} in work${age}\n`);
        }
      }),
    );
}
