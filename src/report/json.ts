import type { Report } from './report.ts';

/** The report as its contract: indented JSON with a line feed at the end. */
export const renderJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
