/** Names of the multipart parts that carry proofs: documented in the plural; one client sends the singular (adict.md 2.10). */
export const proofPartNames: Readonly<Record<'plural' | 'pluralOrSingular', readonly string[]>> = {
  plural: ['preuves'],
  pluralOrSingular: ['preuves', 'preuve'],
};
