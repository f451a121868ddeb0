package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.sewall.model.Hypothesis;
import org.sewall.model.Model;

/** Declares the hypothesis that a path tests. */
final class AddHypothesis implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("path-without-hypothesis");
    }

    @Override
    public String effect() {
        return "Declare a hypothesis with the next free number for the path.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        String from = occasion.argument(0);
        String to = occasion.argument(1);
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        List<Hypothesis> declared = source.all(Hypothesis.class).toList();
        Optional<Hypothesis> last =
                declared.isEmpty() ? Optional.empty() : Optional.of(declared.get(declared.size() - 1));
        String name = Names.free(
                source,
                last.map(Hypothesis::getName).filter(found -> found != null).orElse("H1"));
        String line = "hypothesis " + name + ": " + source.inModel(from) + " -> " + source.inModel(to);
        Optional<TextChange> change = last.isPresent()
                ? source.node(last.get())
                        .map(node -> source.insert(
                                source.lineStop(node.getEndOffset()),
                                source.lineEnd() + source.indent(node.getOffset()) + line))
                : beforeModels(source, line);
        return change.map(found -> Repair.of("Add hypothesis " + name + ": " + from + " -> " + to, found)).stream()
                .toList();
    }

    private static Optional<TextChange> beforeModels(StudySource source, String line) {
        return source.all(Model.class)
                .findFirst()
                .filter(model -> model.getName() != null)
                .flatMap(source::node)
                .map(node ->
                        source.insert(source.lineStart(node.getOffset()), line + source.lineEnd() + source.lineEnd()));
    }
}
