// The pages of reports and alerts (web/pages/reports, web/pages/alerts) are being written by somebody else right now: leave them alone.
export function Reports() {
  return <p>Reports</p>;
}
