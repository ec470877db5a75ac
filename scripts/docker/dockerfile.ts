/** Just enough of a Dockerfile for its tests: stages, instructions, environment, commands. */

export interface Instruction {
  /** Upper case. */
  readonly name: string;
  readonly words: string;
}

export interface Stage {
  readonly name: string;
  /** An image, or the name of an earlier stage. */
  readonly from: string;
  readonly instructions: readonly Instruction[];
}

export function readStages(dockerfile: string): Stage[] {
  const stages: { name: string; from: string; instructions: Instruction[] }[] = [];
  for (const { name, words } of readInstructions(dockerfile)) {
    if (name === 'FROM') {
      const [from = '', , stage = ''] = words.split(/\s+/);
      stages.push({ name: stage, from, instructions: [] });
    } else {
      stages.at(-1)?.instructions.push({ name, words });
    }
  }
  return stages;
}

function readInstructions(dockerfile: string): Instruction[] {
  const withoutComments = dockerfile.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  const logicalLines = withoutComments
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n');
  return logicalLines
    .map((line) => /^\s*(\w+)\s+(.*\S)\s*$/.exec(line))
    .filter((match) => match !== null)
    .map(([, name = '', words = '']) => ({ name: name.toUpperCase(), words }));
}

/** The stage and those that it stands on, the lowest first. */
export function lineage(stages: readonly Stage[], name: string): Stage[] {
  const stage = stages.find((candidate) => candidate.name === name);
  return stage ? [...lineage(stages, stage.from), stage] : [];
}

export function instructionsOf(stages: readonly Stage[], name: string): Instruction[] {
  return lineage(stages, name).flatMap(({ instructions }) => instructions);
}

/** The environment that a container of the stage begins with. */
export function environmentOf(stages: readonly Stage[], name: string): Record<string, string> {
  const assignments = instructionsOf(stages, name)
    .filter((instruction) => instruction.name === 'ENV')
    .flatMap(({ words }) => words.split(/\s+/));
  return Object.fromEntries(
    assignments.map((assignment) => assignment.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
}

/** The words of the last instruction of this name in its JSON form, e.g. of CMD. */
export function lastCommand(stages: readonly Stage[], name: string, instruction: 'CMD' | 'HEALTHCHECK'): string[] {
  const words = instructionsOf(stages, name).findLast((candidate) => candidate.name === instruction)?.words ?? '';
  const json = /\[.*\]$/s.exec(words)?.[0];
  if (!json) throw new Error(`${instruction} of ${name} is not written as a JSON list`);
  return JSON.parse(json) as string[];
}
