/** What was kept of an answer, as it left: secrets are blanked, long bodies are cut. */
export interface RecordedAnswer {
  /** As they were told; how the connection goes on is Node's to say, and is left out. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of a long one the beginning, and how long it was; undefined when nothing of it left. */
  readonly body: string | undefined;
  /** Whether the body is the beginning only. */
  readonly cut?: true | undefined;
  /** The memory that it takes, in bytes, roughly. To ask for it costs nothing; headers and body are made when asked for. */
  readonly size: number;
}
