/** Business calendars: shapes. METRICS §1 "calendar". */

/** Minutes from local midnight, half-open; `to` may pass 1440 for a window across midnight. */
export interface Window {
  from: number;
  to: number;
}

export interface Calendar {
  /** IANA zone. */
  zone: string;
  /** ISO weekday 1–7 → open windows. */
  hours: Record<number, Window[]>;
  /** Local dates, `YYYY-MM-DD`. */
  holidays: string[];
}
