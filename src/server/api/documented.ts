/** Bodies as the document shows them: by zod's own JSON Schema, which knows recursion where the OpenAPI library does not. */
import { z } from '@hono/zod-openapi';
import { requestSchema } from '../../metrics/engine/request.ts';
import { issueSentence } from '../../schema-problem.ts';

type Json = Record<string, unknown> & { $defs?: Record<string, object>; $schema?: string };

/** The only recursive thing in any body; the document names it once and refers to it. */
const FILTER = '#/components/schemas/Filter';

function jsonSchemaOf(schema: z.ZodType): Json {
  const {
    $schema: _,
    $defs: __,
    ...json
  } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as Json;
  return JSON.parse(JSON.stringify(json).replaceAll(/#\/\$defs\/\w+/g, FILTER)) as Json;
}

/** What a filter is, for the document's components. */
export function filterSchema(): object {
  const { $defs = {} } = z.toJSONSchema(requestSchema, { io: 'input' }) as Json;
  const [filter = {}] = Object.values($defs);
  return JSON.parse(JSON.stringify(filter).replaceAll(/#\/\$defs\/\w+/g, FILTER)) as object;
}

/** Checks as `schema` does, and is shown as its JSON Schema. */
export function documented(schema: z.ZodType): z.ZodType {
  return z
    .unknown()
    .transform((value, context) => {
      const read = schema.safeParse(value);
      if (read.success) return read.data;
      for (const issue of read.error.issues) {
        const said = issueSentence(issue, value);
        context.addIssue({ code: 'custom', message: issue.message, path: issue.path, params: { said } });
      }
      return z.NEVER;
    })
    .openapi(jsonSchemaOf(schema) as never);
}
