/** Policies as they are being written. Pure. */
import { conditionsOf, type Overlapping, policyOverlaps } from '../../../src/derive/support/policy-form.ts';
