// Markdown, rendered as GitHub does: hostile words leave the elements of the page as they are, and outside code nothing is
// left that a host would turn into a link, a mention or a reference.

import {load} from './root.mjs';

const {marked} = load('marked');

const elements_of = (html) => [...html.matchAll(/<(\/?[a-z][a-z0-9]*)\b[^>]*>|<!--/gi)].map((match) => (match[1] ?? 'comment').toLowerCase())
  .filter((element) => element !== 'code' && element !== '/code');
const words_of = (html) => html.replace(/<!-- gainsay report -->/, '').replace(/<code>[\s\S]*?<\/code>/g, ' ').replace(/<\/?[a-z][^>]*>/gi, ' ')
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');

const acting = [
  [/@\w/, 'a mention'], [/(^|\W)#\d/, 'a reference'], [/\bGH-\d/i, 'a reference'], [/:\/\//, 'a link'], [/www\./i, 'a link'],
  [/(^|\s)[!~%&$^]\w/, 'a reference'], [/:[a-z_]+:/, 'a picture'], [/\b[0-9a-f]{7,40}\b/, 'a commit'], [/\b[A-Z]{2,}-\d/, 'a ticket'],
  [/[<>[\]*_`|\\]/, 'markup'],
];

/// Files "NAME.SPOILING.FORMAT": those of one spoiling and format are compared with the one whose name is "benign".
export const check_markdown = async (files, read) => {
  const problems = [];
  const expected = {};
  for (const name of files.filter((file) => file.startsWith('benign.'))) expected[name.slice('benign.'.length)] = elements_of(marked(read(name)));
  for (const name of files) {
    const html = marked(read(name));
    const words = words_of(html);
    for (const [pattern, what] of acting) {
      const found = words.match(pattern);
      if (found) problems.push(`${name}: ${what}: ${words.slice(Math.max(0, found.index - 30), found.index + 30)}`);
    }
    for (const element of elements_of(html)) {
      if (['a', 'img', 'h1', 'table', 'script', 'pre', 'input', 'del', 'em', 'blockquote'].includes(element)) problems.push(`${name}: an element <${element}>`);
    }
    const twin = expected[name.slice(name.indexOf('.') + 1)];
    if (twin !== undefined && name.split('.').length === 3) {
      const found = elements_of(html).join(' ');
      if (found !== twin.join(' ')) problems.push(`${name}: other elements than with benign words`);
    }
  }
  return problems;
};
