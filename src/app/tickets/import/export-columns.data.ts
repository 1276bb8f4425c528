/** How other help desks call what an export says of a ticket, in small letters without spaces and signs. */
export const FIELDS = [
  'id',
  'subject',
  'status',
  'severity',
  'category',
  'channel',
  'tags',
  'assignee',
  'requester_email',
  'requester_name',
  'created_at',
  'updated_at',
  'first_reply_at',
  'solved_at',
  'closed_at',
] as const;
export type Field = (typeof FIELDS)[number];

/** Without these nothing can be said of a ticket. */
export const NEEDED: readonly Field[] = ['id', 'created_at', 'status'];

export const HELP_DESKS = ['zendesk', 'freshdesk', 'zammad'] as const;
export type HelpDesk = (typeof HELP_DESKS)[number];

export const COLUMNS: Readonly<Record<HelpDesk, Readonly<Partial<Record<Field, readonly string[]>>>>> = {
  zendesk: {
    id: ['id', 'ticketid'],
    subject: ['subject', 'ticketsubject', 'rawsubject'],
    status: ['status', 'ticketstatus'],
    severity: ['priority', 'ticketpriority'],
    category: ['type', 'tickettype'],
    channel: ['via', 'viachannel', 'channel', 'ticketchannel'],
    tags: ['tags', 'tickettags'],
    assignee: ['assignee', 'assigneename', 'assigneeemail'],
    requester_email: ['requesteremail', 'requester'],
    requester_name: ['requestername'],
    created_at: ['createdat', 'ticketcreatedtimestamp', 'created'],
    updated_at: ['updatedat', 'updated'],
    first_reply_at: ['firstrepliedat', 'firstreplyat'],
    solved_at: ['solvedat', 'ticketsolvedtimestamp', 'solved'],
    closed_at: ['closedat'],
  },
  freshdesk: {
    id: ['ticketid', 'id', 'displayid'],
    subject: ['subject'],
    status: ['status', 'statusname'],
    severity: ['priority', 'priorityname'],
    category: ['type', 'tickettype'],
    channel: ['source', 'sourcename'],
    tags: ['tags'],
    assignee: ['agent', 'respondername', 'agentname'],
    requester_email: ['email', 'requesteremail', 'contactemail'],
    requester_name: ['fullname', 'requestername', 'name'],
    created_at: ['createdtime', 'createdat'],
    updated_at: ['lastupdatetime', 'lastupdatedtime', 'updatedat'],
    first_reply_at: ['initialresponsetime', 'firstrespondedat'],
    solved_at: ['resolvedtime', 'resolvedat'],
    closed_at: ['closedtime', 'closedat'],
  },
  zammad: {
    id: ['number', 'id'],
    subject: ['title'],
    status: ['state'],
    severity: ['priority'],
    category: ['type', 'group'],
    channel: ['createarticletype', 'channel'],
    tags: ['tags'],
    assignee: ['owner'],
    requester_email: ['customeremail', 'customer'],
    requester_name: ['customername'],
    created_at: ['createdat'],
    updated_at: ['updatedat'],
    first_reply_at: ['firstresponseat'],
    solved_at: ['closeat', 'solvedat'],
    closed_at: ['closedat'],
  },
};

/** Their statuses as ours, in small letters. */
export const STATUSES: Readonly<
  Record<string, 'new' | 'open' | 'pending' | 'on_hold' | 'solved' | 'closed'>
> = {
  new: 'new',
  open: 'open',
  pending: 'pending',
  'waiting on customer': 'pending',
  'pending reminder': 'pending',
  'pending close': 'pending',
  hold: 'on_hold',
  'on-hold': 'on_hold',
  'on hold': 'on_hold',
  'waiting on third party': 'on_hold',
  solved: 'solved',
  resolved: 'solved',
  closed: 'closed',
  merged: 'closed',
};

/** Their channels as ours; any other is `other`. */
export const CHANNELS: Readonly<Record<string, 'email' | 'phone' | 'chat' | 'social' | 'whatsapp' | 'form'>> =
  {
    email: 'email',
    mail: 'email',
    web: 'form',
    'web form': 'form',
    portal: 'form',
    form: 'form',
    'feedback widget': 'form',
    phone: 'phone',
    voice: 'phone',
    call: 'phone',
    chat: 'chat',
    messaging: 'chat',
    twitter: 'social',
    facebook: 'social',
    instagram: 'social',
    whatsapp: 'whatsapp',
  };

/** Their priorities, where the settings have none of this name. */
export const SEVERITIES: Readonly<Record<string, string>> = {
  medium: 'normal',
  '1 low': 'low',
  '2 normal': 'normal',
  '3 high': 'high',
};
