/** Languages of the browser, in its order. `req`: whatever can be asked for a header. */
export const accepted = ({ req }: { req: { header(name: string): string | undefined } }): string[] =>
  (req.header('accept-language') ?? '').split(',', 10).map(one => one.split(';')[0]?.trim() ?? '');
