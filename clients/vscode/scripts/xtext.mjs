// Reads what an Xtext grammar says of its words: the keywords of its rules and the form of its terminals.

/** Split a grammar into tokens; comments and blanks are left out. */
function tokens(text) {
  const form = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\^?[A-Za-z_]\w*|->|=>|\.\.|::|\+=|\?=|\S/g;
  return [...text.matchAll(form)].map((match) => match[0]).filter((token) => !/^\/[/*]/.test(token));
}

const escapes = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Return what a literal of the grammar stands for. */
function literal(token) {
  return token
    .slice(1, -1)
    .replace(/\\u([0-9a-fA-F]{4})|\\(.)/g, (_, code, other) =>
      code ? String.fromCharCode(parseInt(code, 16)) : (escapes[other] ?? other),
    );
}

const isLiteral = (token) => token !== undefined && /^['"]/.test(token);

/** Tell whether a rule begins here rather than the head of the grammar goes on. */
function startsRule(all, at) {
  const [word, next] = [all[at], all[at + 1]];
  return (
    word === "terminal" ||
    word === "enum" ||
    word === "fragment" ||
    (/^\^?[A-Z]/.test(word) && (next === ":" || next === "returns" || next === "hidden"))
  );
}

/** Split the tokens of a grammar into rules: kind, name and body. */
function rules(all) {
  const found = [];
  let at = all.findIndex((_, index) => startsRule(all, index));
  while (at >= 0 && at < all.length) {
    const end = all.indexOf(";", at) < 0 ? all.length : all.indexOf(";", at);
    const statement = all.slice(at, end);
    const colon = statement.indexOf(":");
    const head = statement.slice(0, colon);
    const name = head.find((word) => !["terminal", "enum", "fragment"].includes(word));
    const kind = head.includes("terminal") ? "terminal" : head.includes("enum") ? "enum" : "parser";
    found.push({ kind, name, fragment: head.includes("fragment"), body: statement.slice(colon + 1) });
    at = end + 1;
  }
  return found;
}

/** Write a literal as a regular expression. */
export function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/#-]/g, "\\$&");
}

/** Write a character so that it may stand in a class as well. */
function character(one) {
  const code = one.codePointAt(0);
  return code < 0x20 || code > 0x7e ? `\\x{${code.toString(16).toUpperCase()}}` : escaped(one);
}

/** Xtext counts halves of characters, a regular expression whole ones: a half stands for all that have two. */
function range(first, last) {
  const ends = last.charCodeAt(0);
  return ends >= 0xd800 && ends <= 0xdfff
    ? `[${character(first)}-\\x{D7FF}\\x{10000}-\\x{10FFFF}]`
    : `[${character(first)}-${character(last)}]`;
}

/** Turns the body of a terminal rule into a regular expression. */
class Terminal {
  constructor(body, byName) {
    this.body = body;
    this.byName = byName;
    this.at = 0;
  }

  alternatives() {
    const found = [this.sequence()];
    while (this.body[this.at] === "|") {
      this.at++;
      found.push(this.sequence());
    }
    // a regular expression takes the first alternative that fits, a lexer the longest
    found.reverse();
    return found.length === 1 ? found[0] : `(?:${found.join("|")})`;
  }

  sequence() {
    let found = "";
    while (this.at < this.body.length && this.body[this.at] !== "|" && this.body[this.at] !== ")") {
      found += this.repeated();
    }
    return found;
  }

  repeated() {
    const element = this.until();
    const sign = this.body[this.at];
    if (sign === "*" || sign === "+" || sign === "?") {
      this.at++;
      return `(?:${element})${sign}`;
    }
    return element;
  }

  until() {
    const element = this.element();
    if (this.body[this.at] === "->") {
      this.at++;
      return `${element}[\\s\\S]*?${this.element()}`;
    }
    return element;
  }

  element() {
    const token = this.body[this.at++];
    if (token === "!") {
      return `(?:(?!${this.element()})[\\s\\S])`;
    }
    if (token === "(") {
      const inner = this.alternatives();
      this.at++;
      return inner;
    }
    if (token === ".") {
      return "[\\s\\S]";
    }
    if (!isLiteral(token)) {
      return new Terminal(this.byName.get(token).body, this.byName).alternatives();
    }
    if (this.body[this.at] === "..") {
      const last = literal(this.body[this.at + 1]);
      this.at += 2;
      return range(literal(token), last);
    }
    return [...literal(token)].map(character).join("");
  }
}

/** Tell where a keyword stands: before the name of what it declares, as a function, or elsewhere. */
function role(body, at) {
  const [next, afterNext] = [body[at + 1], body[at + 2]];
  if (next === "name" && afterNext === "=") {
    return "declaration";
  }
  return isLiteral(next) && literal(next) === "(" ? "function" : "other";
}

const ranks = ["other", "value", "function", "declaration"];

/** Read a grammar: keywords with their roles, symbols, and terminals as regular expressions. */
export function readGrammar(text) {
  const all = rules(tokens(text));
  const terminals = all.filter((rule) => rule.kind === "terminal");
  const byName = new Map(terminals.map((rule) => [rule.name, rule]));
  const roles = new Map();
  const symbols = new Set();
  for (const rule of all.filter((each) => each.kind !== "terminal")) {
    rule.body.forEach((token, at) => {
      const word = isLiteral(token) ? literal(token) : "";
      if (/^[\p{L}_]/u.test(word)) {
        const here = rule.kind === "enum" ? "value" : role(rule.body, at);
        const known = roles.get(word) ?? "other";
        roles.set(word, ranks.indexOf(known) > ranks.indexOf(here) ? known : here);
      } else if (word.trim() !== "") {
        symbols.add(word);
      }
    });
  }
  const expressions = new Map(
    terminals.filter((rule) => !rule.fragment).map((rule) => [rule.name, new Terminal(rule.body, byName).alternatives()]),
  );
  return { roles, symbols: [...symbols], terminals: expressions };
}
