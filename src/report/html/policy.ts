/** Even if a subject could smuggle markup in, nothing would run and nothing would be fetched. */
export const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
