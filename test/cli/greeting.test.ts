import { expect, test } from 'vitest';
import { greeting } from '../../mock-server/cli/greeting.ts';
import { createSimulator } from '../../mock-server/index.ts';

test('who starts the simulator is told the pages that explain it, and each of them answers', async () => {
  const simulator = await createSimulator();
  try {
    const told = greeting(simulator);
    for (const path of ['/_wattif/errors', '/_wattif/fidelity']) {
      expect(told).toContain(`${simulator.url}${path}`);
      expect((await fetch(simulator.url + path)).status).toBe(200);
    }
  } finally {
    await simulator.close();
  }
});
