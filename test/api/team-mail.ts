/** A small company's mail, written here: a shared mailbox, two people, and what each of them may see of it. */
export const SETTINGS = {
  name: 'Acme',
  zone: 'Europe/Madrid',
  domains: ['acme.test'],
  team: [{ name: 'Support' }, { name: 'Sales' }],
  teammate: [
    { name: 'Ben', addresses: ['ben@acme.test'], team: 'Support' },
    { name: 'Cleo', addresses: ['cleo@acme.test'], team: 'Support' },
    { name: 'Dan', addresses: ['dan@acme.test'], team: 'Sales' },
  ],
  mailbox: [
    { address: 'support@acme.test', kind: 'shared', team: 'Support', support: true },
    { address: 'sales@acme.test', kind: 'shared', team: 'Sales' },
    { address: 'ben@acme.test', kind: 'personal' },
    { address: 'cleo@acme.test', kind: 'personal' },
  ],
};

let number = 0;
function mail(
  from: string,
  to: string,
  day: string,
  subject: string,
  answers = '',
): { id: string; text: string } {
  const id = `m${++number}@mail.test`;
  const at = new Date(`2026-03-${day}:00Z`);
  const text = [
    `From ${from} ${at.toUTCString()}`,
    `From: ${from}`,
    `To: ${to}`,
    `Date: ${at.toUTCString()}`,
    `Subject: ${subject}`,
    `Message-ID: <${id}>`,
    ...(answers === '' ? [] : [`In-Reply-To: <${answers}>`]),
    '',
    'Could you help me with the order, please?',
    '',
    '',
  ].join('\n');
  return { id, text };
}

/** Twelve messages: two answered questions to support, one open; one each to sales, Ben and Cleo. */
export function teamMail(): string {
  const all: string[] = [];
  const add = (...given: Parameters<typeof mail>): string => {
    const made = mail(...given);
    all.push(made.text);
    return made.id;
  };
  const one = add('kim@north.test', 'support@acme.test', '02T09:00', 'Order one');
  add('Ben <ben@acme.test>', 'kim@north.test', '02T10:00', 'Re: Order one', one);
  const two = add('lee@north.test', 'support@acme.test', '03T09:00', 'Order two');
  add('Cleo <cleo@acme.test>', 'lee@north.test', '03T15:00', 'Re: Order two', two);
  add('lee@north.test', 'support@acme.test', '20T09:00', 'Open question');
  const three = add('max@south.test', 'sales@acme.test', '04T09:00', 'Prices');
  add('Dan <dan@acme.test>', 'max@south.test', '04T09:30', 'Re: Prices', three);
  const four = add('kim@north.test', 'ben@acme.test', '05T09:00', 'For Ben alone');
  add('Ben <ben@acme.test>', 'kim@north.test', '05T12:00', 'Re: For Ben alone', four);
  const five = add('lee@north.test', 'cleo@acme.test', '06T09:00', 'For Cleo alone');
  add('Cleo <cleo@acme.test>', 'lee@north.test', '06T09:10', 'Re: For Cleo alone', five);
  add('Cleo <cleo@acme.test>', 'ben@acme.test', '07T09:00', 'Between us');
  return all.join('');
}
