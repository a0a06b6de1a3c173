import { setTimeout } from 'node:timers/promises';
import type { PactV4 } from '@pact-foundation/pact';

type NewInteraction = ReturnType<PactV4['addInteraction']>;
type TestOf = Parameters<ReturnType<ReturnType<NewInteraction['withRequest']>['willRespondWith']>['executeTest']>[0];

/** What is called of Pact's core. */
interface Core {
  mockServerMatchedSuccessfully(port: number): boolean;
}

// Together five seconds, which only a test that fails waits for to their end.
const looks = 1_000;
const pause = 5;

/**
 * A new interaction whose test ends when Pact's mock server has noted what it answered. The server of pact 16.3 to 16.5
 * notes a request after its answer, in a task of its own: on a busy machine, a test that looks at once is told that the
 * request never came (pact-foundation/pact-core-mock-server, issue 13).
 */
export function matchedInTime(pact: PactV4): NewInteraction {
  const core = Reflect.get(pact, 'pact') as Core;
  return patient(pact.addInteraction(), core);
}

// Each step of pact's builder gives the next one; the last one runs the test.
function patient<Builder extends object>(builder: Builder, core: Core): Builder {
  return new Proxy(builder, {
    get(target, name) {
      const step: unknown = Reflect.get(target, name);
      if (typeof step !== 'function') return step;
      if (name === 'executeTest') return (test: TestOf) => step.call(target, thenNoted(test, core));
      return (...given: unknown[]) => patient(step.apply(target, given) as object, core);
    },
  });
}

function thenNoted(test: TestOf, core: Core): TestOf {
  return async (server) => {
    const result = await test(server);
    for (let look = 0; look < looks && !core.mockServerMatchedSuccessfully(server.port); look += 1) {
      await setTimeout(pause);
    }
    return result;
  };
}
