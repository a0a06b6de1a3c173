/** Paths and words of the wire that the benchmark asks for. */
export const tokenPath = '/openam/oauth2/realms/externeGrdf/access_token';

/** Path of the contract data of a metering point, below the mount. */
export const contractPath = (meteringPointId: string): string => `/pce/${meteringPointId}/donnees_contractuelles`;

/** Path and query of one month (`YYYY-MM`) of informative data. */
export const monthPath = (meteringPointId: string, month: string): string =>
  `/pce/${meteringPointId}/donnees_consos_informatives?periode=${month}`;

/** Path and query of a stream of published data, from one day to another (`YYYY-MM-DD`). */
export const streamPath = (meteringPointId: string, from: string, to: string): string =>
  `/pce/${meteringPointId}/donnees_consos_publiees?date_debut=${from}&date_fin=${to}`;

/** Path of the token server of Data Connect. */
export const enedisTokenPath = '/oauth2/v3/token';

/** Path and query of a load curve of v5, from one day to another (`YYYY-MM-DD`). */
export const curvePath = (meteringPointId: string, from: string, to: string): string =>
  `/metering_data_clc/v5/consumption_load_curve?usage_point_id=${meteringPointId}&start=${from}&end=${to}`;

/** Path and query of daily energies of v5, from one day to another (`YYYY-MM-DD`). */
export const dailyPath = (meteringPointId: string, from: string, to: string): string =>
  `/metering_data_dc/v5/daily_consumption?usage_point_id=${meteringPointId}&start=${from}&end=${to}`;

/** Base path of the production API. */
export const mount = '/adict/v2';
