/** Every way a report is shown or written, for whoever loads them all at once. */
export { writeCsv } from './csv/write-csv.ts';
export { loadCharts } from './html/draw.ts';
export { renderHtml } from './html/render.ts';
export { renderJson } from './json.ts';
export { writePdf } from './pdf.ts';
export { wantsColour } from './terminal/paint.ts';
export { renderTerminal } from './terminal/render.ts';
export { writeWhole } from './write-file.ts';
