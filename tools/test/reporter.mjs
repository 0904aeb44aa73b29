import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One line per test file as it ends, with how it went and how long it took. Failures follow at the end of all. */
export default class LineReporter {
  onTestResult(test, result) {
    const failed = result.numFailingTests > 0 || Boolean(result.testExecError) || Boolean(result.failureMessage);
    const counts = [
      `${result.numPassingTests} passed`,
      ...(result.numFailingTests > 0 ? [`${result.numFailingTests} failed`] : []),
      ...(result.testExecError ? ['does not run'] : []),
      ...(result.numPendingTests + result.numTodoTests > 0
        ? [`${result.numPendingTests + result.numTodoTests} skipped`]
        : []),
    ].join(', ');
    const seconds = ((result.perfStats.end - result.perfStats.start) / 1_000).toFixed(1);
    console.log(`${failed ? '✗' : '✓'} ${relative(root, test.path)}  ${counts}  ${seconds} s`);
    for (const said of result.console ?? [])
      console.log(`    ${said.type}: ${said.message.trim().replaceAll('\n', '\n    ')}`);
  }
}
