// Every word of the language has its colour, and no more is coloured than should be.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { textMateGrammar } from "../scripts/grammar.mjs";

const require = createRequire(import.meta.url);
const { INITIAL, Registry } = require("vscode-textmate");
const oniguruma = require("vscode-oniguruma");

const root = new URL("../../../", import.meta.url);
const source = readFileSync(new URL("bundles/org.sewall.dsl/src/main/java/org/sewall/dsl/Sem.xtext", root), "utf8");

await oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
const registry = new Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: () => Promise.resolve(textMateGrammar(source)),
});
const grammar = await registry.loadGrammar("source.sewall");

/** Return pieces of text with the kind of each: the innermost scope without the language. */
function pieces(text) {
  const found = [];
  let state = INITIAL;
  for (const line of text.split("\n")) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const token of result.tokens) {
      const piece = line.slice(token.startIndex, token.endIndex);
      if (piece.trim() !== "") {
        found.push([piece, token.scopes.at(-1).replace(/\.sewall$/, "")]);
      }
    }
  }
  return found;
}

/** Return the kind of the first occurrence of a piece. */
function kind(text, piece) {
  return pieces(text).find(([each]) => each === piece)?.[1];
}

/** Find the words of the grammar in the plainest way, which is not that of the generator. */
function keywords() {
  const rules = source
    .replace(/\/\/.*$/gm, "")
    .split(/;\s*$/m)
    .filter((rule) => !/^\s*terminal\b/.test(rule))
    .join("\n");
  return new Set([...rules.matchAll(/'([A-Za-z_]\w*)'/g)].map((match) => match[1]));
}

test("every keyword of the grammar is coloured", () => {
  const all = keywords();
  assert.ok(all.size > 40, `only ${all.size} keywords were found in the grammar`);
  for (const word of all) {
    const kinds = [kind(`  ${word} `, word), kind(`${word}(`, word)];
    assert.ok(kinds.some((each) => /^(storage|keyword|support|constant)\./.test(each ?? "")), `${word}: ${kinds}`);
  }
});

test("a keyword inside of a name is part of the name", () => {
  for (const name of ["data.x", "my_model", "models", "x.on", "on1", "größe", "c", "start"]) {
    assert.equal(kind(`${name} ~ y`, name), "variable.other", name);
  }
});

test("operators are whole", () => {
  for (const operator of ["=~", "~~", "~", "~*~", "<~", ":=", "==", "<", ">", "|", "->", "*", "+"]) {
    assert.equal(kind(`a ${operator} b`, operator), "keyword.operator", operator);
  }
});

test("comments go to the end of the line, and texts and blocks over several", () => {
  assert.deepEqual(pieces("a # b ~ c\nd"), [
    ["a", "variable.other"],
    ["# b ~ c", "comment.line"],
    ["d", "variable.other"],
  ]);
  assert.equal(kind("a ! model", "! model"), "comment.line");
  assert.equal(kind("a // model", "// model"), "comment.line");
  assert.equal(kind("/* a\n model */ model", " model "), "comment.block");
  assert.equal(kind('study X "a # no\n model" model', " model"), "string.quoted.double");
  assert.equal(kind('"a \\" b" c', "c"), "variable.other");
});

test("numbers, ranges and names are told apart", () => {
  assert.deepEqual(
    pieces("scale S 1..5\n0.5*x1 + 1e-3*.x + 3.*y").filter(([, each]) => each === "constant.numeric"),
    [
      ["1", "constant.numeric"],
      ["5", "constant.numeric"],
      ["0.5", "constant.numeric"],
      ["1e-3", "constant.numeric"],
      ["3.", "constant.numeric"],
    ],
  );
  assert.equal(kind("`a b` ~ c", "`a b`"), "variable.other");
});

test("nothing in the examples is left without a colour", () => {
  const examples = new URL("examples/", root);
  for (const folder of readdirSync(examples, { withFileTypes: true }).filter((each) => each.isDirectory())) {
    const inside = new URL(`${folder.name}/`, examples);
    for (const file of readdirSync(inside).filter((name) => /\.(sem|lav)$/.test(name))) {
      for (const [piece, each] of pieces(readFileSync(new URL(file, inside), "utf8"))) {
        assert.notEqual(each, "source", `${file}: ${piece}`);
      }
    }
  }
});
