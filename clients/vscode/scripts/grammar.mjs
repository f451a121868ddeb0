// Writes the TextMate grammar from the Xtext grammar: grammar.mjs SEM.XTEXT OUTPUT
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { escaped, readGrammar } from "./xtext.mjs";

const scopes = {
  declaration: "storage.type.sewall",
  function: "support.function.sewall",
  value: "constant.language.sewall",
  other: "keyword.other.sewall",
};

const noNameBefore = "(?<![\\p{L}\\p{N}_.])";
const noNameAfter = "(?![\\p{L}\\p{N}_.])";

/** Return alternatives, the longest first. */
function oneOf(list) {
  const sorted = [...list].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return `(?:${sorted.map(escaped).join("|")})`;
}

/** A text may go over several lines, so it is no single expression. */
function string(quote, name) {
  return {
    begin: quote,
    end: quote,
    name,
    patterns: [{ match: "\\\\.", name: "constant.character.escape.sewall" }],
  };
}

function comments(terminals) {
  return [...terminals]
    .filter(([name]) => name.endsWith("_COMMENT") && name !== "ML_COMMENT")
    .map(([, match]) => ({ match, name: "comment.line.sewall" }));
}

function keywords(roles) {
  return Object.entries(scopes).flatMap(([role, name]) => {
    const words = [...roles].filter(([, each]) => each === role).map(([word]) => word);
    // c is a function before a parenthesis, and a popular name elsewhere
    const after = role === "function" ? "(?=\\s*\\()" : noNameAfter;
    return words.length === 0 ? [] : [{ match: noNameBefore + oneOf(words) + after, name }];
  });
}

/** Return the TextMate grammar of an Xtext grammar. */
export function textMateGrammar(text) {
  const { roles, symbols, terminals } = readGrammar(text);
  const terminal = (name) => {
    if (!terminals.has(name)) {
      throw new Error(`The grammar has no terminal ${name}.`);
    }
    return terminals.get(name);
  };
  const number = (name) => ({
    match: `${noNameBefore}${terminal(name)}(?![\\p{L}_])`,
    name: "constant.numeric.sewall",
  });
  return {
    name: "Sewall",
    scopeName: "source.sewall",
    patterns: [
      { begin: "/\\*", end: "\\*/", name: "comment.block.sewall" },
      ...comments(terminals),
      string('"', "string.quoted.double.sewall"),
      string("'", "string.quoted.single.sewall"),
      ...keywords(roles),
      { match: `${noNameBefore}\\d+(?=\\.\\.)`, name: "constant.numeric.sewall" },
      { match: "(?<=\\.\\.)\\d+", name: "constant.numeric.sewall" },
      number("DECIMAL"),
      number("INT"),
      { match: terminal("ID"), name: "variable.other.sewall" },
      { match: oneOf(symbols.filter((symbol) => !/^[{}()[\],;]$/.test(symbol))), name: "keyword.operator.sewall" },
      { match: "[{}()\\[\\]]", name: "punctuation.section.sewall" },
      { match: "[,;]", name: "punctuation.separator.sewall" },
    ],
  };
}

if (process.argv[1]?.endsWith("grammar.mjs")) {
  const [source, target] = process.argv.slice(2);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(textMateGrammar(readFileSync(source, "utf8")), null, 2) + "\n");
}
