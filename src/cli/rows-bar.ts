/** Progress over rows, with the time left, on a terminal only. */
export function rowsBar(): { show(done: number, of: number): void; done(): void } {
  const tty = process.stderr.isTTY === true;
  const started = Date.now();
  let shown = 0;
  return {
    show(done, of) {
      if (!tty || of === 0 || Date.now() - shown < 200) return;
      shown = Date.now();
      const share = done / of;
      const left = share === 0 ? 0 : ((Date.now() - started) / 1000 / share) * (1 - share);
      process.stderr.write(`\r${Math.floor(share * 100)} %  ${done} rows  ${Math.ceil(left)} s left \x1b[K`);
    },
    done() {
      if (tty) process.stderr.write('\r\x1b[K');
    },
  };
}
