import * as vscode from "vscode";
import { State } from "vscode-languageclient/node";

const texts = {
  [State.Starting]: "Sewall is starting",
  [State.Running]: "Sewall",
  [State.Stopped]: "Sewall has stopped",
};

/** Says beside the languages whether the server runs. */
export class Status implements vscode.Disposable {
  private readonly item: vscode.LanguageStatusItem;

  constructor(languages: vscode.DocumentSelector) {
    this.item = vscode.languages.createLanguageStatusItem("sewall.server", languages);
    this.item.name = "Sewall";
    this.show(State.Starting);
  }

  show(state: State): void {
    const stopped = state === State.Stopped;
    this.item.busy = state === State.Starting;
    this.item.severity = stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.item.text = texts[state];
    this.item.detail = undefined;
    this.item.command = stopped
      ? { command: "sewall.restart", title: "Restart" }
      : { command: "sewall.showOutput", title: "Show Output" };
  }

  showProblem(detail: string): void {
    this.show(State.Stopped);
    this.item.detail = detail;
  }

  dispose(): void {
    this.item.dispose();
  }
}
