// The command is found where a user put it, and nowhere else.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, test } from "node:test";

const { findCommand } = createRequire(import.meta.url)("../dist/command.cjs");
const folder = mkdtempSync(join(tmpdir(), "sewall-"));
const empty = join(folder, "empty");
const program = join(folder, "sewall");
mkdirSync(empty);
writeFileSync(program, "#!/bin/sh\n");
chmodSync(program, 0o755);
writeFileSync(join(folder, "text"), "");
chmodSync(join(folder, "text"), 0o644);
after(() => rmSync(folder, { recursive: true }));

test("a name is looked for in the search path, in its order", () => {
  assert.equal(findCommand("sewall", [empty, folder].join(delimiter), "/home/me"), program);
  assert.equal(findCommand("sewall", empty, "/home/me"), undefined);
});

test("a path is taken as it is, with the folder of the user for a tilde", () => {
  assert.equal(findCommand(program, "", "/home/me"), program);
  assert.equal(findCommand("~/sewall", "", folder), program);
});

test("folders, texts and relative paths are no commands", () => {
  assert.equal(findCommand(folder, "", "/home/me"), undefined);
  assert.equal(findCommand("text", folder, "/home/me"), undefined);
  assert.equal(findCommand("./sewall", folder, "/home/me"), undefined);
  assert.equal(findCommand("sewall", `.${delimiter}relative`, "/home/me"), undefined);
});
