// Imported first by every script here, and written so that Node 12 can still read it: an older Node gets this answer instead of a
// SyntaxError. The scripts load everything newer with `import()`, because static imports would be read before this runs.
var found = /^(\d+)\.(\d+)/.exec(process.versions.node) || ["", "0", "0"];
var major = Number(found[1]);
var minor = Number(found[2]);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    "bucketkit needs Node 20.19 or later. This is Node " +
      process.versions.node +
      " (" +
      process.execPath +
      ").\n" +
      "Install a newer one (nvm install 20, or https://nodejs.org) and run the command again.",
  );
  process.exit(1);
}
