// SARIF: the schema of the standard, Microsoft's validator with its rules for GitHub, and what neither of them sees.

import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import {errors_of} from './check_json.mjs';
import {load, modules} from './root.mjs';

const Ajv = load('ajv/dist/2020').default;
const add_formats = load('ajv-formats').default;
const multitool = path.join(modules, '@microsoft/sarif-multitool-linux');

const ajv = new Ajv({strict: false, allErrors: true});
add_formats(ajv);
const schema = ajv.compile(JSON.parse(fs.readFileSync(path.join(multitool, 'sarif-2.1.0.json'), 'utf8')));

const limits = {results: 25_000, rules: 25_000, locations: 1_000, steps: 10_000, tags: 20, description: 1_024, name: 255};

/// Calls the function with every value below the given one, and where it stands.
const walk = (value, visit, where = '') => {
  visit(value, where);
  if (value !== null && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) walk(part, visit, `${where}/${key}`);
  }
};

/// The numbers that a message links to: "[words](2)", where a backslash takes the meaning from a bracket.
const links_of = (text) => [...text.matchAll(/(?<!\\)(?:\\\\)*\[(?:[^\]\\]|\\.)*\]\((\d+)\)/g)].map((match) => Number(match[1]));

const own_checks = (log) => {
  const problems = [];
  const demand = (holds, problem) => { if (!holds) problems.push(problem); };
  demand(log.runs.length === 1, 'not exactly one run');
  const [run] = log.runs;
  demand(run.columnKind === 'unicodeCodePoints', 'columns are not said to count code points');
  walk(log, (value, where) => {
    demand(value !== '', `${where} is an empty text`);
    demand(!(Array.isArray(value) && value.length === 0) || /\/(results|rules)$/.test(where), `${where} is an empty list`);
    if (where.endsWith('/artifactLocation/uri')) {
      demand(/^(?:[A-Za-z0-9\-._~/]|%[0-9A-F]{2})+$/.test(value), `${where} is no relative percent-encoded reference: ${value}`);
    }
    if (where.endsWith('/region')) {
      const {startLine, startColumn, endLine, endColumn} = value;
      demand(startLine < endLine || (startLine === endLine && startColumn <= endColumn), `${where} ends before it begins`);
    }
  });
  const rules = run.tool.driver.rules;
  demand(rules.length <= limits.rules, 'too many rules');
  for (const rule of rules) {
    demand([...rule.shortDescription.text].length <= limits.description, `${rule.id}: the short description is too long`);
    demand([...rule.fullDescription.text].length <= limits.description, `${rule.id}: the full description is too long`);
    demand(rule.name.length <= limits.name && rule.properties.tags.length <= limits.tags, `${rule.id}: name or tags are too long`);
    demand(rule.help.text && rule.help.markdown, `${rule.id} has no help`);
    demand(!('security-severity' in rule.properties), `${rule.id} would be an alert of security`);
  }
  demand(run.results.length <= limits.results, 'too many results');
  const fingerprints = new Set();
  run.results.forEach((result, index) => {
    const where = `result ${index}`;
    demand(rules[result.ruleIndex]?.id === result.ruleId, `${where}: rule and index disagree`);
    const related = result.relatedLocations ?? [];
    const ids = related.map((location) => location.id);
    demand(new Set(ids).size === ids.length, `${where}: two locations have one id`);
    const linked = links_of(result.message.text);
    for (const id of linked) demand(ids.includes(id), `${where} links to ${id}, which is nowhere`);
    for (const id of ids) demand(linked.includes(id), `${where} has location ${id} that nothing links to`);
    demand(result.locations.length === 1, `${where} has not one location`);
    demand(related.length + 1 <= limits.locations, `${where} has too many locations`);
    for (const flow of result.codeFlows ?? []) {
      for (const thread of flow.threadFlows) demand(thread.locations.length <= limits.steps, `${where} has too many steps`);
    }
    demand(!('primaryLocationLineHash' in (result.partialFingerprints ?? {})), `${where} sets GitHub's own fingerprint`);
    for (const suppression of result.suppressions ?? []) {
      demand(['inSource', 'external'].includes(suppression.kind) && suppression.justification, `${where} is suppressed without a reason`);
    }
    const fingerprint = result.partialFingerprints?.['gainsayFinding/v1'] ?? result.ruleId;
    demand(!fingerprints.has(fingerprint), `${where} has the fingerprint of another`);
    fingerprints.add(fingerprint);
  });
  return problems;
};

export const check_sarif = async (text) => {
  const log = JSON.parse(text);
  const problems = errors_of(schema, log);
  return problems.length > 0 ? problems : own_checks(log);
};

// No home page of the project is known to the program.
const accepted_rules = new Set(['SARIF2005']);

/// Runs the validator over all files at once. Its status says nothing, so its own results are read.
export const check_with_multitool = async (folder, files) => {
  if (files.length === 0) return [];
  const output = path.join(folder, 'multitool.result');
  const said = execFileSync(path.join(multitool, 'Sarif.Multitool'),
    ['validate', ...files.map((name) => path.join(folder, name)), '--rule-kind', 'Sarif;Ghas', '--output', output, '--log', 'ForceOverwrite'],
    {encoding: 'utf8', maxBuffer: 1 << 28, env: {...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1'}});
  const problems = [];
  if (!said.includes(`${files.length} files scanned`) && !(files.length === 1 && said.includes('1 file scanned'))) {
    problems.push(`not all of ${files.length} files were read: ${said.slice(-300)}`);
  }
  for (const run of JSON.parse(fs.readFileSync(output, 'utf8')).runs) {
    for (const invocation of run.invocations ?? []) {
      if (!invocation.executionSuccessful) problems.push('it did not come to an end');
    }
    for (const result of run.results ?? []) {
      if (accepted_rules.has(result.ruleId)) continue;
      const place = result.locations?.[0]?.physicalLocation;
      const words = result.message.text ?? [result.message.id, ...(result.message.arguments ?? [])].join(' ');
      problems.push(`${path.basename(place?.artifactLocation?.uri ?? '?')}:${place?.region?.startLine}: ${result.ruleId} ${words}`);
    }
  }
  fs.rmSync(output);
  return problems;
};
