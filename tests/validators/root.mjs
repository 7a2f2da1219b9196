// Where things are, and the packages that ci/install --tests put into build/validators.

import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const modules = path.join(root, 'build/validators/node_modules');
export const load = createRequire(path.join(root, 'build/validators/package.json'));
