/** Progress lives beside the report that is being made; `app` and everything above it import it from here. */
export * from '../report/progress.ts';
