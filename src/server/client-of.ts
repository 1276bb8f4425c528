/** Who asks, for counting what fails: behind a proxy what it appended last. */
export function clientOf(headers: Headers, address: string | undefined, trustProxy: boolean): string {
  const forwarded = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return (trustProxy ? forwarded : undefined) ?? address ?? '127.0.0.1';
}
