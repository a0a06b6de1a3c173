import { afterAll, expect, test } from 'vitest';
import { testContract } from './grdf/contract.ts';
import { testDeclarations } from './grdf/declarations.ts';
import { testGateway } from './grdf/gateway.ts';
import { testProofs } from './grdf/proofs.ts';
import { testReadings } from './grdf/readings.ts';
import { testRefusedData } from './grdf/refused-data.ts';
import { testRevocations } from './grdf/revocations.ts';
import { testRights } from './grdf/rights.ts';
import { testTokens } from './grdf/tokens.ts';
import { PactBook } from './support/pact-book.ts';

const book = new PactBook('grdf-adict');
afterAll(() => book.close());

testTokens(book);
testDeclarations(book);
testRights(book);
testRevocations(book);
testProofs(book);
testReadings(book);
testContract(book);
testRefusedData(book);
testGateway(book);

test('the committed pact is what these tests write (WATTIF_WRITE_PACTS=1 writes it)', async () => {
  expect(await book.committed()).toEqual(await book.written());
});
