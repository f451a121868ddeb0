package org.sewall.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any edits, with builds cancelled anywhere, a server knows what a new one knows that reads the last texts. */
class RandomEditsTest {
    private static final int EDITS = 60;

    /** Texts of each file, such as pass by while somebody writes. */
    private static final Map<String, List<String>> TEXTS = new TreeMap<>(Map.of(
            "constructs.sem",
            List.of(
                    "construct Support {\n    a\n    b\n}\nconstruct Learning {\n    d\n    e\n}\n",
                    "construct Learning {\n    d\n    e\n}\nconstruct Support {\n    a\n    b\n}\n",
                    "construct Support {\n    a\n}\nconstruct Lear",
                    "construct Support {\n    a\n    a\n}\n",
                    ""),
            "models.sem",
            List.of(
                    "data D { file \"d.csv\" }\nmodel M on D {\n    Support =~ a + b\n    Learning ~ Support\n}\n",
                    "data D { file \"d.csv\" }\nmodel M on D {\n    Support =~ a\n    Learning =~ d\n    Support ~~ p*Learning\n}\n",
                    "data D { file \"d.csv\" }\nmodel Other on D { Sup",
                    "construct Support {\n    z\n}\n",
                    ""),
            "hypotheses.sem",
            List.of(
                    "hypothesis H1: Support -> Learning positive\n",
                    "hypothesis H1: Support -> Learning positive\nalternative A of M { Learning ~ 0*Support }\n",
                    "hypothesis H1: Support -> d\nhypothesis H1: a -> Learning\n",
                    "hypothesis H1: Supp")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void tell_nothing_of_the_past(long seed) throws IOException {
        var random = new Random(seed);
        Map<String, String> texts = new TreeMap<>();
        for (var each : TEXTS.entrySet()) {
            texts.put(each.getKey(), any(each.getValue(), random));
            Files.writeString(folder.resolve(each.getKey()), texts.get(each.getKey()));
        }
        var edited = new Server();
        texts.forEach(edited::open);
        for (int edit = 0; edit < EDITS; edit++) {
            String file = any(List.copyOf(texts.keySet()), random);
            texts.put(file, any(TEXTS.get(file), random));
            edited.write(file, texts.get(file), random.nextInt(120));
        }
        edited.finish();
        var fresh = new Server();
        texts.forEach(fresh::open);

        assertThat(edited.known(texts.keySet())).isEqualTo(fresh.known(texts.keySet()));
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A server with all files of the folder open. */
    private final class Server {
        private final Map<URI, List<String>> problems = new LinkedHashMap<>();
        private final WorkspaceManager workspace =
                SewallServer.standalone().injector().getInstance(WorkspaceManager.class);
        private int version = 1;

        Server() throws IOException {
            workspace.initialize(
                    List.of(new WorkspaceFolder(folder.toRealPath().toUri().toString(), "test")),
                    (file, found) -> problems.put(file, messages(found)),
                    CancelIndicator.NullImpl);
        }

        private static List<String> messages(Iterable<? extends Issue> found) {
            List<String> messages = new ArrayList<>();
            found.forEach(issue -> messages.add(issue.getLineNumber() + ": " + issue.getMessage()));
            return messages.stream().sorted().toList();
        }

        private URI uri(String file) {
            try {
                return URI.createURI(folder.toRealPath().resolve(file).toUri().toString());
            } catch (IOException gone) {
                throw new AssertionError(gone);
            }
        }

        void open(String file, String text) {
            workspace.didOpen(uri(file), version++, text).build(CancelIndicator.NullImpl);
        }

        void write(String file, String text, int checks) {
            var build = workspace.didChangeTextDocumentContent(
                    uri(file), version++, List.of(new TextDocumentContentChangeEvent(text)));
            build(build, checks);
        }

        /** Build what the last edits have left. */
        void finish() {
            workspace.doBuild(List.of(), List.of(), CancelIndicator.NullImpl);
        }

        private static void build(Buildable build, int checks) {
            var asked = new AtomicInteger();
            try {
                build.build(() -> asked.getAndIncrement() >= checks);
            } catch (OperationCanceledException | OperationCanceledError cancelled) {
                // by the next edit
            }
        }

        /** Return the problems of all files and where their names lead to. */
        Map<String, List<String>> known(Iterable<String> files) {
            Map<String, List<String>> known = new TreeMap<>();
            for (String file : files) {
                known.put(file + " problems", problems.get(uri(file)));
                known.put(file + " links", links((XtextResource)
                        workspace.read(uri(file)).getSecond()));
            }
            return known;
        }

        private List<String> links(XtextResource text) {
            List<String> links = new ArrayList<>();
            EcoreUtil.<EObject>getAllProperContents(text, true).forEachRemaining(element -> element.eCrossReferences()
                    .forEach(target -> links.add(EcoreUtil.getURI(element).fragment() + " to "
                            + (target.eIsProxy() ? "nothing" : EcoreUtil.getURI(target)))));
            return links;
        }
    }
}
