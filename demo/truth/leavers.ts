/** The customers that go silent and leave: what a churn warning should find. */
import type { Company } from '../company/company.ts';

export interface Leaver {
  company: string;
  domain: string;
  /** Epoch seconds of its last day; it writes less and less in the seventy days before. */
  leaves_at: number;
}

export function leaversOf(company: Company): Leaver[] {
  return company.customers.flatMap(customer =>
    customer.leavesAt === null
      ? []
      : [{ company: customer.name, domain: customer.domain, leaves_at: customer.leavesAt }],
  );
}
