/** How many may be asked: in a day, and of one account in a quarter. */

export interface Quotas {
  /** Null: as many as there are. */
  perDay: number | null;
  perAccount: number | null;
}

export interface Counted {
  today: number;
  ofAccount: number;
}

/** `counted`: how many have been asked already. A person of no known account only counts for the day. */
export function withinQuota(
  { perDay, perAccount }: Quotas,
  account: string | null,
  counted: Counted,
): boolean {
  if (perDay !== null && counted.today >= perDay) return false;
  return perAccount === null || account === null || counted.ofAccount < perAccount;
}
