/** Something that will happen by itself when the clock goes on, and nobody does anything. */
export interface AgendaItem {
  readonly at: Date;
  /** One sentence: what comes. */
  readonly about: string;
  /** Absent where it is about many points at once. */
  readonly meteringPointId?: string;
}
