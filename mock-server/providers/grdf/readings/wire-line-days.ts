/** First and last day (`YYYY-MM-DD`) of a line of readings, as it was written. */
export function daysOfLine(text: string): { from: string; to: string } {
  const { consommation, injection } = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
  const from = consommation?.date_debut_consommation ?? injection?.date_debut_injection ?? '';
  const to = consommation?.date_fin_consommation ?? injection?.date_fin_injection ?? '';
  return { from: from.slice(0, 10), to: to.slice(0, 10) };
}
