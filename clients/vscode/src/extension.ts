import { homedir } from "node:os";
import * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn, State, TransportKind } from "vscode-languageclient/node";
import { findCommand } from "./command";
import { Status } from "./status";

const languages = ["sewall", "lavaan"];
const documents = languages.flatMap((language) => [
  { scheme: "file", language },
  { scheme: "untitled", language },
]);

/** The language server as this window knows it. */
class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly status: Status,
    private readonly output: vscode.OutputChannel,
  ) {}

  /** Start the server, or start it anew; calls take their turn. */
  restart(): Promise<void> {
    this.last = this.last.then(() => this.stop()).then(() => this.start());
    return this.last;
  }

  private async start(): Promise<void> {
    const named = vscode.workspace.getConfiguration("sewall").get("command", "sewall");
    const command = findCommand(named, process.env.PATH ?? "", homedir());
    if (command === undefined) {
      this.status.showProblem(`The command ${named} was not found.`);
      void offerSettings(named);
      return;
    }
    this.status.show(State.Starting);
    this.client = new LanguageClient("sewall", "Sewall", executable(command), {
      documentSelector: documents,
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    });
    this.client.onDidChangeState((change) => {
      this.status.show(change.newState);
    });
    try {
      await this.client.start();
    } catch (reason) {
      this.client = undefined;
      this.status.showProblem(String(reason));
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.isRunning()) {
      await client.dispose();
    }
  }

  dispose(): void {
    void this.stop();
  }
}

/** Scripts of Windows cannot be started without its command interpreter. */
function executable(command: string) {
  const shell = /\.(cmd|bat)$/i.test(command);
  return {
    command: shell ? `"${command}"` : command,
    args: ["lsp"],
    transport: TransportKind.stdio as const,
    options: { shell },
  };
}

async function offerSettings(named: string): Promise<void> {
  const open = "Open Settings";
  const choice = await vscode.window.showErrorMessage(
    `The command “${named}” was not found, so studies are coloured but neither checked nor fitted. ` +
      "Install Sewall, or say in the settings where it lies.",
    open,
  );
  if (choice === open) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "sewall.command");
  }
}

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel("Sewall");
  const status = new Status(languages.map((language) => ({ language })));
  const created = new Server(status, output);
  server = created;
  context.subscriptions.push(
    output,
    status,
    vscode.commands.registerCommand("sewall.restart", () => created.restart()),
    vscode.commands.registerCommand("sewall.showOutput", () => {
      output.show();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("sewall.command")) {
        void created.restart();
      }
    }),
  );
  void created.restart();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
