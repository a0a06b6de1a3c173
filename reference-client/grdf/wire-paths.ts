/** Path of each series of readings. */
const series = {
  published: 'donnees_consos_publiees',
  informative: 'donnees_consos_informatives',
  injection: 'donnees_injections_publiees',
} as const;

/** Readings that a point may have: what the supplier bills on, daily values to follow, biomethane put into the network. */
export type GasSeries = keyof typeof series;

/** Paths of the API, below its base (adict.md 2.1). */
export const paths = {
  declaration: (meteringPointId: string) => `/pce/${encodeURIComponent(meteringPointId)}/droit_acces`,
  rights: '/droits_acces',
  right: (accessRightId: string) => `/droit_acces/${encodeURIComponent(accessRightId)}`,
  proofs: (accessRightId: string) => `/droit_acces/${encodeURIComponent(accessRightId)}/preuves`,
  contract: (meteringPointId: string) => `/pce/${encodeURIComponent(meteringPointId)}/donnees_contractuelles`,
  technical: (meteringPointId: string) => `/pce/${encodeURIComponent(meteringPointId)}/donnees_techniques`,
  /** The end date is the day after the last one, as `to` is (adict.md 4.6: a year ends on 1 January). */
  readings: (meteringPointId: string, kind: GasSeries, { from, to }: { readonly from: string; readonly to: string }) =>
    `/pce/${encodeURIComponent(meteringPointId)}/${series[kind]}?date_debut=${from}&date_fin=${to}`,
} as const;
