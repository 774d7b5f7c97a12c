/** Stops with one clear line where Node is too old; written in syntax that any Node can read. */
'use strict';

var required = [20, 19];
var broken = 21; // the builder does not start in it
var actual = process.versions.node.split('.').map(Number);
var isTooOld = actual[0] < required[0] || (actual[0] === required[0] && actual[1] < required[1]);
if (isTooOld || actual[0] === broken) {
  console.error(
    'node: expected version ' + required.join('.') + ' or newer, not ' + broken + ', got ' + process.versions.node + '; install a current one from nodejs.org'
  );
  process.exit(1);
}
