import { expect, test } from 'vitest';
import { subjectOf } from './subject.ts';

test.each<[string, string, string]>([
  ['Order 7', 'none', 'Order 7'],
  ['Re: Order 7', 'reply', 'Order 7'],
  ['RE:Order 7', 'reply', 'Order 7'],
  ['re : Order 7', 'reply', 'Order 7'],
  ['Re[2]: Order 7', 'reply', 'Order 7'],
  ['Re (3): Order 7', 'reply', 'Order 7'],
  ['Re^2: Order 7', 'reply', 'Order 7'],
  ['Re：Order 7', 'reply', 'Order 7'],
  ['RE: FW: Re: Order 7', 'reply', 'Order 7'],
  ['Fwd: Re: Order 7', 'forward', 'Order 7'],
  ['FW: Order 7', 'forward', 'Order 7'],
  ['AW: WG: Auftrag', 'reply', 'Auftrag'],
  ['WG: AW: Auftrag', 'forward', 'Auftrag'],
  ['RV: Pedido', 'forward', 'Pedido'],
  ['TR : Commande', 'forward', 'Commande'],
  ['ENC: Pedido', 'forward', 'Pedido'],
  ['RES: Pedido', 'reply', 'Pedido'],
  ['R: Ordine', 'reply', 'Ordine'],
  ['I: Ordine', 'forward', 'Ordine'],
  ['SV: Beställning', 'reply', 'Beställning'],
  ['VS: Tilaus', 'reply', 'Tilaus'],
  ['VL: Tilaus', 'forward', 'Tilaus'],
  ['Antw: Bestelling', 'reply', 'Bestelling'],
  ['Odp: Zamówienie', 'reply', 'Zamówienie'],
  ['Ответ: Заказ', 'reply', 'Заказ'],
  ['回复：订单', 'reply', '订单'],
  ['答复: 订单', 'reply', '订单'],
  ['转发：订单', 'forward', '订单'],
  ['رد: طلب', 'reply', 'طلب'],
  ['[users] Order 7', 'none', 'Order 7'],
  ['[users] Re: Order 7', 'reply', 'Order 7'],
  ['Re: [users] Fwd: Order 7', 'reply', 'Order 7'],
  ['[EXTERNAL] [users] Order 7', 'none', 'Order 7'],
  ['[Fwd: Order 7]', 'forward', 'Order 7'],
  ['Re: [Fwd: Order 7]', 'reply', 'Order 7'],
  ['[Ticket#4711] Re: Order', 'reply', '[Ticket#4711] Order'],
  ['Re: [PATCH 2/3] fix', 'reply', '[PATCH 2/3] fix'],
  ['[users]', 'none', '[users]'],
  ['Re:', 'reply', ''],
  ['', 'none', ''],
  ['  Order \t 7 ', 'none', 'Order 7'],
  ['Report: March', 'none', 'Report: March'],
  ['Request: help', 'none', 'Request: help'],
  ['Ad: offer', 'none', 'Ad: offer'],
  ['Renewal', 'none', 'Renewal'],
  [': x', 'none', ': x'],
  ['[unclosed Re: x', 'none', '[unclosed Re: x'],
])('%j carries %s and is about %j', (subject, prefix, base) => {
  expect(subjectOf(subject)).toEqual({ base, prefix });
});

test('a subject of nothing but prefixes costs no more than its length', () => {
  expect(subjectOf('Re: '.repeat(100_000))).toEqual({ base: '', prefix: 'reply' });
  expect(subjectOf('['.repeat(100_000)).base.length).toBe(2000);
});
