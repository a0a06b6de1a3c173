import type { CallOptions, OperatorRequest, Transport } from './transport.ts';

/**
 * Yields what is read out of the answer to a request. Until the first value has come, a failed call is tried again; from
 * then on a failure is the caller's to know of, because trying again would yield values twice.
 *
 * @param read reads an answer; called anew for each try
 * @throws ClientError
 */
export async function* valuesOf<Value>(
  transport: Transport,
  request: OperatorRequest,
  read: (response: Response) => AsyncGenerator<Value>,
  options: CallOptions = {},
): AsyncGenerator<Value> {
  const begun = await transport.call(
    request,
    async (response) => {
      const values = read(response);
      return { values, first: await values.next() };
    },
    options,
  );
  const { values } = begun;
  try {
    for (let next = begun.first; !next.done; next = await values.next()) yield next.value;
  } finally {
    // a caller who stops early closes the connection
    await values.return(undefined);
  }
}

/** The pieces of a body; none when there is no body. */
export async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (body) yield* body;
}
