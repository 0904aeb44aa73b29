import { runCLI } from 'jest';
import { root } from '../workspace.ts';

export interface JestRun {
  readonly projects: readonly string[];
  /** Patterns of test paths, and whatever else Jest is told. */
  readonly patterns: readonly string[];
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface FailedTest {
  readonly file: string;
  readonly name: string;
  readonly message: string;
}

export interface JestOutcome extends Counts {
  readonly failures: readonly FailedTest[];
}

/** Runs the projects' tests with two workers, and counts what became of them. */
export async function runJest({ projects, patterns }: JestRun): Promise<JestOutcome> {
  const { results } = await runCLI(
    {
      _: [...patterns],
      $0: 'jest',
      maxWorkers: 2,
      passWithNoTests: true,
      reporters: [`${import.meta.dirname}/reporter.mjs`],
    } as unknown as Parameters<typeof runCLI>[0],
    projects.map((project) => `${root}/${project}`),
  );
  // A file that could not run at all has no tests to count: it counts as one that failed.
  const broken = results.testResults.filter(
    (file) => file.testExecError ?? (file.failureMessage && file.numFailingTests === 0),
  );
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + broken.length,
    skipped: results.numPendingTests + results.numTodoTests,
    failures: [
      ...broken.map((file) => ({
        file: file.testFilePath,
        name: 'the file does not run',
        message: file.failureMessage ?? '',
      })),
      ...results.testResults.flatMap((file) =>
        file.testResults
          .filter(({ status }) => status === 'failed')
          .map((test) => ({
            file: file.testFilePath,
            name: test.fullName,
            message: withoutForeignFrames(test.failureMessages.join('\n')),
          })),
      ),
    ],
  };
}

/** Of a stack, the lines that are ours. */
const withoutForeignFrames = (message: string) => message.replaceAll(/^ +at .*(node_modules|node:internal).*\n?/gm, '');
