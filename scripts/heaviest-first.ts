import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Minutes of work in a line or two: begun last, they would leave one core idle.
const heavy = /\/test\/contracts\/(wrong-clients-|portal-conformance)/;

/** Begins with the test files that take longest; the others come as vitest would have them. */
export class HeaviestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isHeavy = ({ moduleId }: TestSpecification): boolean => heavy.test(moduleId);
    return [...sorted.filter(isHeavy), ...sorted.filter((file) => !isHeavy(file))];
  }
}
