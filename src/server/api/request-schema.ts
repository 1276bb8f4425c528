/** Bodies that hold a filter, which cannot be told without itself: checked as they are, documented by zod's own JSON Schema. */
import { z } from '@hono/zod-openapi';
import { conversationsSchema } from '../../app/figures/conversations.ts';
import { requestSchema } from '../../metrics/engine/request.ts';

const NAMED = { Question: requestSchema, ConversationsQuestion: conversationsSchema } satisfies Record<
  string,
  z.ZodType
>;

/** Component name → JSON Schema, with the filter in a component of its own. */
export function questionSchemas(): Record<string, object> {
  const found: Record<string, object> = {};
  for (const [name, schema] of Object.entries(NAMED)) {
    const {
      $schema: _,
      $defs = {},
      ...own
    } = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown> & {
      $defs?: Record<string, object>;
    };
    // The only recursive thing in them; both mean the same.
    const text = JSON.stringify({ own, filter: Object.values($defs)[0] ?? {} });
    const placed = JSON.parse(text.replaceAll(/#\/\$defs\/\w+/g, '#/components/schemas/Filter'));
    found[name] = placed.own;
    found.Filter = placed.filter;
  }
  return found;
}

function documented<T extends z.ZodType>(name: keyof typeof NAMED, schema: T) {
  return z
    .unknown()
    .transform((value, context): z.output<T> => {
      const read = schema.safeParse(value);
      if (read.success) return read.data;
      for (const { message, path } of read.error.issues) context.addIssue({ code: 'custom', message, path });
      return z.NEVER;
    })
    .openapi({ type: 'object', allOf: [{ $ref: `#/components/schemas/${name}` }] });
}

export const QUESTION = documented('Question', requestSchema);
export const CONVERSATIONS = documented('ConversationsQuestion', conversationsSchema);

export const ANSWER = z.looseObject({
  results: z.array(z.looseObject({})),
  meta: z.looseObject({}),
  query: z.looseObject({}),
});
