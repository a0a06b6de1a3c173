// Declares a right to a gas metering point, and waits until its holder has answered. With a simulator on port 4010:
//   CLIENT_ID=wattif CLIENT_SECRET=wattif-secret HOST=http://localhost:4010 \
//     npx tsx reference-client/examples/declare-right.ts declaration.json
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  type AccessRight,
  type ClientClock,
  type Declaration,
  GrdfClient,
  isClientError,
  machineClock,
} from 'wattif/client';

const hour = 3_600_000;

/** The right, once it is active; undefined when the holder refused it. */
export async function declareRight(
  grdf: GrdfClient,
  declaration: Declaration,
  clock: ClientClock = machineClock,
): Promise<AccessRight | undefined> {
  const { meteringPointId } = declaration;
  try {
    const { id, state } = await grdf.declare(declaration);
    console.log(`${meteringPointId}: declared as ${id}, ${state}`);
  } catch (error) {
    // declared already, perhaps by a run that was stopped: then the list tells how it stands
    if (!isClientError(error) || error.code !== 'conflict') throw error;
  }
  for (;;) {
    const rights: AccessRight[] = [];
    for await (const right of grdf.rights({ meteringPointIds: [meteringPointId] })) rights.push(right);
    // a point has several rights in its life: an active one opens data, whichever comes last
    const active = rights.find(({ state }) => state === 'active');
    if (active) return active;
    if (!rights.some(({ state }) => state === 'toValidate')) return undefined;
    // a person has three days to answer, a company two; GRDF asks for few calls
    await clock.sleep(6 * hour);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { CLIENT_ID: clientId = '', CLIENT_SECRET: clientSecret = '', HOST: host } = process.env;
  const declaration = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Declaration;
  const right = await declareRight(new GrdfClient({ clientId, clientSecret, ...(host && { host }) }), declaration);
  console.log(right ? `The right ${right.id} is active.` : 'The holder did not agree.');
}
