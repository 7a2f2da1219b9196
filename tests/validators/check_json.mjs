// The JSON formats but SARIF: our own by its schema, GitLab's by what GitLab reads, rdjson by a validator of the format.

import fs from 'node:fs';
import path from 'node:path';

import {load, root} from './root.mjs';

const Ajv = load('ajv').default;
const add_formats = load('ajv-formats').default;
const {validate: validate_rdjson} = load('@umbrelladocs/rdformat-validator');

const compiled = (file) => {
  const ajv = new Ajv({strict: false, allErrors: true});
  add_formats(ajv);
  return ajv.compile(JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')));
};
export const errors_of = (validate, value) =>
  validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);

const own_schema = compiled('docs/report.schema.json');
export const check_json = async (text) => errors_of(own_schema, JSON.parse(text));

const gitlab_schema = compiled('tests/validators/gitlab.schema.json');
export const check_gitlab = async (text) => {
  if (text.startsWith('\ufeff')) return ['begins with a byte order mark'];
  const entries = JSON.parse(text);
  const problems = errors_of(gitlab_schema, entries);
  const fingerprints = new Set(entries.map((entry) => entry.fingerprint));
  // GitLab takes findings of one fingerprint for one.
  if (fingerprints.size !== entries.length) problems.push(`${entries.length} entries have ${fingerprints.size} fingerprints`);
  return problems;
};

const rdjson_schema = compiled('tests/validators/rdjson.schema.json');
export const check_rdjson = async (text) => {
  const result = await validate_rdjson(text, {strictMode: true});
  // No findings are no fault.
  const is_clean = JSON.parse(text).diagnostics.length === 0;
  const warnings = result.warnings.filter((warning) => !(is_clean && warning.path === 'diagnostics'));
  const found = [...result.errors, ...warnings].map((problem) => `${problem.path} ${problem.message}`);
  return [...errors_of(rdjson_schema, JSON.parse(text)), ...(result.valid || is_clean ? found : ['not valid', ...found])];
};
