// Checks report files with the validators of their formats, and says what is wrong with which.
//
//   node tests/validators/validate.mjs FOLDER
//
// The folder holds files NAME.FORMAT. The status is 1 where something is wrong, 2 where nothing could be checked. The
// validators are in build/validators; ci/install --tests puts them there.

import fs from 'node:fs';
import path from 'node:path';

import {check_gitlab, check_json, check_rdjson} from './check_json.mjs';
import {check_markdown} from './check_markdown.mjs';
import {check_sarif, check_with_multitool} from './check_sarif.mjs';
import {check_checkstyle, check_junit} from './check_xml.mjs';

const folder = path.resolve(process.argv[2] ?? '.');
const names = fs.readdirSync(folder).sort();
const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
const of_format = (...formats) => names.filter((name) => formats.includes(name.slice(name.lastIndexOf('.') + 1)));

const problems = [];
const checked = {};
const check = async (validator, files, found) => {
  checked[validator] = files.length;
  for (const problem of await found) problems.push(`${validator}: ${problem}`);
};
const each = async (files, of) => (await Promise.all(files.map(async (name) => (await of(read(name))).map((problem) => `${name}: ${problem}`)))).flat();

await check('report.schema.json', of_format('json'), each(of_format('json'), check_json));
await check('gitlab', of_format('gitlab'), each(of_format('gitlab'), check_gitlab));
await check('rdjson', of_format('rdjson'), each(of_format('rdjson'), check_rdjson));
const sarif = of_format('sarif', 'sarif-all');
await check('sarif', sarif, each(sarif, (text) => check_sarif(text, folder)));
await check('multitool', sarif, check_with_multitool(folder, sarif));
await check('junit', of_format('junit'), check_junit(folder, of_format('junit')));
await check('checkstyle', of_format('checkstyle'), check_checkstyle(folder, of_format('checkstyle')));
await check('markdown', of_format('markdown', 'github-summary'), check_markdown(of_format('markdown', 'github-summary'), read));

for (const problem of problems) console.log(problem);
console.log(Object.entries(checked).map(([validator, count]) => `${validator} ${count}`).join(', '));
process.exitCode = problems.length > 0 ? 1 : Object.values(checked).some((count) => count === 0) ? 2 : 0;
