/** A zone as people call it. The zone database says five hours west as `Etc/GMT+5`, the other way round. */
export const zoneWords = (zone: string): string =>
  zone.replace(
    /^Etc\/GMT([+-])(\d+)$/,
    (_, sign: string, hours: string) => `UTC${sign === '+' ? '−' : '+'}${hours}`,
  );
