/** Made-up people and subjects for the sample report; some are hostile on purpose: a renderer must stand them. */
export const SAMPLE_PEOPLE: readonly [name: string, address: string][] = [
  ['Marta Ibáñez', 'marta@olivar.example'],
  ['Tomasz Wierzbicki', 'tomasz@bluelathe.example'],
  ['田中 美咲', 'misaki@hanamizu.example'],
  ['Grace Okafor', 'grace.okafor@northmere.example'],
  ['<img src=x onerror=alert(1)>', 'xss@evil.example'],
  ['Lucía Fernández-Villaverde de la Torre', 'lucia.fernandez@vivero-los-almendros.example'],
  ['王小明', 'wang@jasmine.example'],
  ['=HYPERLINK("http://evil.example")', 'formula@evil.example'],
  ['Ravi Menon', 'ravi@copperfern.example'],
  ['', 'orders@brindle.example'],
];
export const SAMPLE_TEAM: readonly (string | null)[] = [
  'Ana Prado',
  'Ben Whitlock',
  'Chidi Eze',
  'Dana Levy',
  'Elif Kaya',
  null,
];
export const SAMPLE_SUBJECTS: readonly string[] = [
  'Invoice 2210 shows the wrong VAT number',
  'Cannot sign in since the update',
  '見積もりについて',
  'Pedido 4471: falta una pieza en la caja del cortacésped de batería de 40 V que pedimos en septiembre',
  '\u001b[31mred alert\u001b[0m \u0007 from a terminal',
  'Renewal for 2027 – two questions',
  '<script>document.title="owned"</script>',
  '',
  'Delivery window for Porto?',
  '+1 (555) 0100 call me back',
];
