// The lock file names versions and checksums, and no place they come from.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const packages = Object.entries(JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")).packages);

test("each package has a version and a checksum, and none has an address", () => {
  for (const [name, { version, integrity, resolved }] of packages.filter(([each]) => each !== "")) {
    assert.ok(version && integrity, name);
    assert.equal(resolved, undefined, name);
  }
});
