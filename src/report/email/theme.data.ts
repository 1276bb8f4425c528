/** The colours of report.css, where no variables can be: mail programs know none. */
export interface Theme {
  page: string;
  card: string;
  ink: string;
  muted: string;
  line: string;
  first: string;
  second: string;
  good: string;
  bad: string;
  target: string;
  tint: string;
}

export const LIGHT: Theme = {
  page: '#f5f6f8',
  card: '#ffffff',
  ink: '#161a22',
  muted: '#566070',
  line: '#e2e5ea',
  first: '#3155d4',
  second: '#d9752b',
  good: '#12724a',
  bad: '#b3261e',
  target: '#7a3fb0',
  tint: '#eef1fd',
};

export const DARK: Theme = {
  page: '#0e1116',
  card: '#171b22',
  ink: '#e9ecf1',
  muted: '#a0a9b7',
  line: '#2a303a',
  first: '#8ba4ff',
  second: '#eda063',
  good: '#62cf95',
  bad: '#ff8f84',
  target: '#cf9dff',
  tint: '#1d2437',
};
