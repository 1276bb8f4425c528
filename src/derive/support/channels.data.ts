/** The ways in which a ticket can come. */
export const TICKET_CHANNELS = ['email', 'phone', 'chat', 'social', 'whatsapp', 'form', 'other'] as const;
