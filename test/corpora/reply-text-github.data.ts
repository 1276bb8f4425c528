/**
 * Which lines of each mail a careful reader calls newly written: first and last line, counted from 1, both included; empty
 * lines at the ends do not count. A name behind a hyphen at the end ("-Ana") is a signature, as are "--" and "Sent from my …".
 */
export const GITHUB_NEW_LINES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  correct_sig: [[1, 1]],
  email_1_1: [[1, 5]],
  email_1_2: [
    [1, 1],
    [9, 34],
  ],
  email_1_3: [[1, 3]],
  email_1_4: [[1, 1]],
  email_1_5: [[1, 15]],
  email_1_6: [[1, 1]],
  email_1_7: [[1, 1]],
  email_1_8: [
    [13, 13],
    [19, 19],
  ],
  email_2_1: [[1, 1]],
  email_2_2: [[1, 1]],
  email_2_3: [[1, 1]],
  email_BlackBerry: [[1, 1]],
  email_bullets: [[1, 9]],
  email_iPhone: [[1, 1]],
  email_long_quote: [
    [1, 4],
    [6, 8],
  ],
  email_multi_word_sent_from_my_mobile_device: [[1, 1]],
  email_one_is_not_on: [[1, 5]],
  email_sent_from_my_not_signature: [[1, 3]],
  email_sig_delimiter_in_middle_of_line: [[1, 7]],
  greedy_on: [[1, 6]],
  pathological: [[1, 2]],
};
