// Makes one file of the extension and the packages it needs, and beside it the licences of all that is in it.
import { build } from "esbuild";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const common = { bundle: true, platform: "node", target: "node18", format: "cjs", logLevel: "warning" };
const { metafile } = await build({
  ...common,
  entryPoints: ["src/extension.ts"],
  external: ["vscode"],
  minify: true,
  metafile: true,
  outfile: "dist/extension.js",
});
// what a test can call without an editor
await build({ ...common, entryPoints: ["src/command.ts"], outfile: "dist/command.cjs" });

/** Return the folders of the packages that files come from. */
function packages(files) {
  const folders = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) {
    throw new Error(`${folder} has no licence, so it cannot be shipped.`);
  }
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
}

const shipped = packages(Object.keys(metafile.inputs));
writeFileSync("dist/third-party.txt", shipped.map(licence).join("\n" + "-".repeat(80) + "\n\n"));
copyFileSync("../../LICENSE", "LICENSE");
copyFileSync("../../bundles/org.sewall.editor/icons/sem.svg", "dist/study.svg");
