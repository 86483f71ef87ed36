'use strict';

// Greets with the name and version of ajv, then reads one JSON request a line and answers with one JSON line each, in order:
//   {"compile": key, "schema": text, "strict": bool}        -> {} or {"error": text}
//   {"validate": key, "documents": [text], "errors": max}   -> {"verdicts": [{"valid": bool, "errors": [...]}]}
// The schemas hold plain pointers only: what is special in published ones is rewritten before it gets here.

const path = require('path');

const modules = path.join(process.argv[2], 'node_modules');
const Ajv = require(path.join(modules, 'ajv')).default;
const addFormats = require(path.join(modules, 'ajv-formats')).default;

const validators = new Map();

function compile(request) {
  // An instance a schema: published files of different releases share their $id.
  const ajv = new Ajv({
    strict: request.strict,
    strictRequired: false,
    allErrors: true,
    logger: false,
    // Half the time to compile, and the tests compile more than they validate.
    inlineRefs: false,
    code: { optimize: false },
  });
  addFormats(ajv);
  validators.set(request.compile, ajv.compile(JSON.parse(request.schema)));
  return {};
}

function judge(validator, text, limit) {
  let document;
  try {
    document = JSON.parse(text);
  } catch (failure) {
    return { valid: false, errors: [{ at: '', keyword: 'syntax', schema: '', message: failure.message }] };
  }

  if (validator(document)) {
    return { valid: true };
  }

  // A schema of all models tries each: what the wrong ones miss at the root says nothing as long as there is more to say.
  const inside = validator.errors.filter((error) => error.instancePath !== '');
  const relevant = inside.length > 0 ? inside : validator.errors;
  const errors = relevant.slice(0, limit).map((error) => ({
    at: error.instancePath,
    keyword: error.keyword,
    schema: error.schemaPath,
    message: error.message,
    subject: subjectOf(error.params),
  }));
  return { valid: false, errors };
}

function subjectOf(params) {
  return params.missingProperty ?? params.additionalProperty ?? params.allowedValues ?? params.format ?? params.pattern ?? params.type;
}

function answer(request) {
  if (request.compile !== undefined) {
    return compile(request);
  }

  const validator = validators.get(request.validate);
  return { verdicts: request.documents.map((text) => judge(validator, text, request.errors)) };
}

// Not readline: it also breaks lines at U+2028, which JSON strings may hold.
let rest = [];
process.stdin.on('data', (chunk) => {
  let start = 0;
  for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
    rest.push(chunk.subarray(start, end));
    reply(Buffer.concat(rest).toString('utf8'));
    rest = [];
    start = end + 1;
  }

  rest.push(chunk.subarray(start));
});

function reply(line) {
  let result;
  try {
    result = answer(JSON.parse(line));
  } catch (failure) {
    result = { error: String(failure.message ?? failure) };
  }

  process.stdout.write(JSON.stringify(result) + '\n');
}

process.stdout.write('ajv ' + require(path.join(modules, 'ajv', 'package.json')).version + '\n');
