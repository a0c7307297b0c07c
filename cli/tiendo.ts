import { runTiendo } from './run-tiendo.ts';

/** `npm run -s tiendo -- COMMAND`: see `tiendo --help`. */
process.exitCode = await runTiendo(process.argv.slice(2), {
  variables: process.env,
  print: (text) => {
    showProgress('');
    console.log(text);
  },
  complain: (sentence) => {
    showProgress('');
    console.error(sentence);
  },
  progress: showProgress,
});

/** One line that rewrites itself, for whoever watches; nothing where the answer goes to another program. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}
