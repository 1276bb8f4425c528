/** What a report says of support, in the order of the mail. Each is a metric of the catalogue. */
export const SUPPORT_TICKET_IDS = [
  'tickets',
  'tickets_solved',
  'tickets_open',
  'first_response_time',
  'resolution_time',
  'sla_attainment',
  'fcr',
] as const;
export const SUPPORT_ANSWER_IDS = ['csat', 'nps'] as const;
export const SUPPORT_IDS = [...SUPPORT_TICKET_IDS, ...SUPPORT_ANSWER_IDS] as const;
export type SupportId = (typeof SUPPORT_IDS)[number];
