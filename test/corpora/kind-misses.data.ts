/** Why a mail of the kind corpora is not what its file name says, by file (all forms of line ends) and set. */
export const SISIMAI_PEOPLE: Readonly<Record<string, string>> = {
  'lhost-sendmail-14': 'a person forwards a bounce',
  'make-test-36': 'a person forwards a bounce',
  'mbox-0#36': 'a person forwards a bounce',
  'is-not-bounce-01': 'a person',
  'is-not-bounce-02': 'a person',
};

const NO_HEADER_COMPLAINT =
  'a complaint as multipart/mixed from a role address: no header field tells it from a person';
const NO_HEADER_GATEWAY =
  'a text-message gateway answers "Re:" from post_master with no Return-Path: no field tells';
const LIST_PROGRAM =
  'a notice of a list program that marks it only in fields of its own, which METRICS §2 does not name';

export const SISIMAI_MISSES: Readonly<Record<string, string>> = {
  'arf-22': NO_HEADER_COMPLAINT,
  'arf-23': NO_HEADER_COMPLAINT,
  'arf-24': NO_HEADER_COMPLAINT,
  'lhost-apachejames-01': NO_HEADER_GATEWAY,
  'lhost-verizon-02': NO_HEADER_GATEWAY,
  'lhost-fml-02': LIST_PROGRAM,
  'lhost-fml-03': LIST_PROGRAM,
};

/** Mail of programs in the ham, read by eye; file numbers by folder. Every other ham there counts as by a person. */
export const HAM_BY_PROGRAMS: Readonly<Record<string, string>> = {
  'easy-ham-1/01436': 'a delay report (multipart/report) that reached a list',
  'easy-ham-1/01542': 'a delivery report (multipart/report) that reached a list',
  'easy-ham-1/01507': 'a bounce of a mailer-daemon that reached a list',
  'hard-ham-1/00006': 'newsletter@, without any field of a list',
  'hard-ham-1/00009': 'newsletter@, without any field of a list',
  'hard-ham-1/00126': 'do_not_reply@, a newsletter',
  'hard-ham-1/00149': 'newsletter@, without any field of a list',
  'hard-ham-1/00150': 'mailer@, a newsletter',
  'hard-ham-1/00168': 'newsletters@, without any field of a list',
  'hard-ham-1/00171': 'alerts@, a newsletter',
  'hard-ham-1/00181': 'noreply@, a newsletter',
  'hard-ham-1/00188': 'alerts@, a newsletter',
  'hard-ham-1/00206': 'notify@, a weekly notice',
  'hard-ham-1/00213': 'alerts@, a newsletter',
  'hard-ham-1/00215': 'notify@, a weekly notice',
  'hard-ham-1/00239': 'alerts@, a newsletter',
};

/** Programs that post to a list: not conversation even with `lists: human`. */
export const LIST_PROGRAMS = /^(?:[a-z]+-daemon|mailer-daemon|[a-z]+-robot)@/;
