import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** What the command may be called in a folder, by the kind of system. */
function names(command: string, windows: boolean): string[] {
  return windows ? [".exe", ".cmd", ".bat", ""].map((ending) => command + ending) : [command];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Find the program that a setting names: a path, or a name to be looked for.
 *
 * @param command what the setting says
 * @param searchPath folders to look in, as the environment separates them
 * @param home folder of the user, for paths that begin with a tilde
 * @returns the path of the program; nothing if there is none
 */
export function findCommand(command: string, searchPath: string, home: string): string | undefined {
  const windows = process.platform === "win32";
  const named = command.startsWith("~/") ? join(home, command.slice(2)) : command;
  if (isAbsolute(named)) {
    return names(named, windows).find(isProgram);
  }
  if (named.includes("/") || named.includes("\\")) {
    return undefined;
  }
  return searchPath
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .flatMap((folder) => names(join(folder, named), windows))
    .find(isProgram);
}
