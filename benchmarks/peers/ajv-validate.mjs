// Checks one document against one schema with ajv, as a program of its own would: node ajv-validate.mjs SCHEMA DOCUMENT

import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const [schema, document] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const ajv = new Ajv.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);
if (!validate(document)) {
  console.error(validate.errors.slice(0, 5));
  process.exit(1);
}
